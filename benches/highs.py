#!/usr/bin/env python3
"""What HiGHS, a general solver of integer programmes, does with the same model in the same time.

    pip install highspy
    benches/highs.py PROBLEM ANSWER AIM [SECONDS]

PROBLEM and ANSWER are the files of `navette allot`. AIM is floor, more_than 0/1, points or burden. The model is that of
crates/allotment/README.md, read here once more: every hard rule, and every aim before AIM at what the answer kept. Prints
one line of JSON: value and bound of HiGHS beside those of the answer, seconds, megabytes.

HiGHS is a wheel here, not a crate: its C++ would take several minutes of every build that touches benches, and a child
process of its own is what its memory and time must be measured in anyway.
"""
import json
import resource
import sys
import time
from collections import defaultdict
from fractions import Fraction

try:
    import highspy
    import numpy as np
except ImportError:
    print("SKIPPED: pip install highspy", file=sys.stderr)
    sys.exit(3)


class Rows:
    """A linear programme, column by column and row by row."""

    def __init__(self):
        self.cost, self.low, self.high, self.whole = [], [], [], []
        self.starts, self.index, self.value, self.row_low, self.row_high = [0], [], [], [], []

    def column(self, high=1.0, whole=True):
        self.cost.append(0.0)
        self.low.append(0.0)
        self.high.append(high)
        self.whole.append(whole)
        return len(self.cost) - 1

    def row(self, terms, low=-np.inf, high=np.inf):
        sums = defaultdict(float)
        for column, value in terms:
            sums[column] += value
        for column, value in sums.items():
            if value:
                self.index.append(column)
                self.value.append(value)
        self.starts.append(len(self.index))
        self.row_low.append(low)
        self.row_high.append(high)

    def model(self, sense):
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = len(self.cost), len(self.row_low)
        lp.col_cost_, lp.col_lower_, lp.col_upper_ = map(np.array, (self.cost, self.low, self.high))
        lp.row_lower_, lp.row_upper_ = np.array(self.row_low), np.array(self.row_high)
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_ = np.array(self.starts)
        lp.a_matrix_.index_ = np.array(self.index, dtype=np.int32)
        lp.a_matrix_.value_ = np.array(self.value)
        kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
        lp.integrality_ = [kinds[whole] for whole in self.whole]
        lp.sense_ = sense
        return lp


class Model:
    """The problem's rules as rows."""

    def __init__(self, problem):
        self.problem, self.rows = problem, Rows()
        self.rules = problem.get("rules", {})
        default = [{"id": s, "setting": s, "places": 1} for s in ("inside", "outside")]
        self.dues = self.rules.get("dues", default)
        self.offers = {o["id"]: o for o in problem["offers"]}
        self.sessions = {s["id"]: s for s in problem["sessions"]}
        self.purses = {p["id"]: p for p in problem.get("purses", [])}
        self.forbidden = {(c["group"], c["session"]) for c in self.rules.get("forbidden", [])}
        points = {"wishes": [100, 80, 60, 40, 20], "discipline": 15, "component": 15} | self.rules.get("points", {})
        self.points, self.burden = points, {"cent": 1, "metre": 1} | self.rules.get("burden", {})
        self.had = {g["id"]: {h["due"]: h.get("places", 1) for h in g.get("had", [])} for g in problem["groups"]}
        self.x, self.spent, self.aims = {}, defaultdict(list), defaultdict(list)
        self.fitting = {g["id"]: self.candidates(g) for g in problem["groups"]}
        for a, b in self.rules.get("together", []):
            both = self.fitting[a].keys() & self.fitting[b].keys()
            for one in (a, b):
                self.fitting[one] = {s: c for s, c in self.fitting[one].items() if s in both}
        for group in problem["groups"]:
            self.add_group(group)
        self.add_sessions()
        for a, b in self.rules.get("together", []):
            for session in self.fitting[a]:
                self.rows.row([(self.x[a, session], 1), (self.x[b, session], -1)], 0, 0)
        for choice in self.rules.get("locked", []):
            self.rows.low[self.x[choice["group"], choice["session"]]] = 1.0
        for purse, terms in self.spent.items():
            self.rows.row(terms, high=self.purses[purse]["cents"])
        self.add_quotas()

    def due(self, session):
        setting = self.offers[self.sessions[session]["offer"]]["setting"]
        return next((d for d in self.dues if d["setting"] == setting), None)

    def missing(self, group, due):
        return max(0, due.get("places", 1) - self.had[group].get(due["id"], 0))

    def cents(self, group, candidate):
        price = self.offers[self.sessions[candidate["session"]]["offer"]].get("price", {})
        return price.get("pupil", 0) * group["pupils"] + price.get("group", 0) + candidate.get("travel_cents", 0)

    def payers(self, offer, group=None):
        able = []
        for name in offer.get("purses", []):
            purse = self.purses[name]
            fits = not purse.get("settings") or offer["setting"] in purse["settings"]
            if group is not None:
                levels, networks = purse.get("levels"), purse.get("networks")
                fits &= not levels or all(level in levels for level in group.get("levels", []))
                fits &= not networks or group.get("network") in networks
            if fits:
                able.append(name)
        return able

    def candidates(self, group):
        found = {}
        for candidate in group["candidates"]:
            name = candidate["session"]
            session, due = self.sessions[name], self.due(name)
            offer = self.offers[session["offer"]]
            limit = group.get("travel_limit", self.rules.get("travel_limit"))
            levels, languages = offer.get("levels"), group.get("languages")
            if (
                due is not None
                and self.missing(group["id"], due) > 0
                and (not levels or all(level in levels for level in group.get("levels", [])))
                and (not offer.get("language") or not languages or offer["language"] in languages)
                and not set(session.get("moments", [])) & set(group.get("busy", []))
                and (limit is None or candidate.get("metres", 0) <= limit)
                and (group["id"], name) not in self.forbidden
                and candidate.get("load", group["pupils"]) <= session.get("pupils", np.inf)
                and (self.cents(group, candidate) == 0 or self.payers(offer, group))
                and (offer.get("price", {}).get("session", 0) == 0 or self.payers(offer))
            ):
                found[name] = candidate
        return found

    def pay(self, what, cents, payers):
        """The column `what` costs so much: one of the purses pays it."""
        if len(payers) == 1:
            self.spent[payers[0]].append((what, cents))
            return
        shares = [self.rows.column() for _ in payers]
        self.rows.row([(share, 1) for share in shares] + [(what, -1)], 0, 0)
        for share, purse in zip(shares, payers):
            self.spent[purse].append((share, cents))

    def add_group(self, group):
        name, rows = group["id"], self.rows
        alike = defaultdict(list)
        new = defaultdict(list)
        for session, candidate in self.fitting[name].items():
            offer = self.offers[self.sessions[session]["offer"]]
            column = self.x[name, session] = rows.column()
            alike["offer", offer["id"]].append(column)
            alike["due", self.due(session)["id"]].append(column)
            for moment in self.sessions[session].get("moments", []):
                alike["moment", moment].append(column)
            if offer.get("discipline") and offer["discipline"] not in group.get("met_disciplines", []):
                new["discipline", offer["discipline"]].append(column)
            for component in set(offer.get("components", [])) - set(group.get("met_components", [])):
                new["component", component].append(column)
            wishes, rank = self.points["wishes"], candidate.get("wish")
            points = candidate.get("fit", 0) + (wishes[rank - 1] if rank and rank <= len(wishes) else 0)
            self.aims["points"].append((column, points))
            cents = self.cents(group, candidate)
            if cents:
                self.pay(column, cents, self.payers(offer, group))
            burden = self.burden["cent"] * cents + self.burden["metre"] * candidate.get("metres", 0)
            self.aims["burden"].append((column, burden))
        for (kind, key), columns in alike.items():
            due = next((d for d in self.dues if kind == "due" and d["id"] == key), None)
            most = self.missing(name, due) if due else 1
            if len(columns) > most:
                rows.row([(column, 1) for column in columns], high=most)
        for (kind, _), columns in new.items():
            met = rows.column(whole=False)
            rows.row([(met, 1)] + [(column, -1) for column in columns], high=0)
            self.aims["points"].append((met, self.points[kind]))
        self.add_levels(group, alike)

    def add_levels(self, group, alike):
        """Full, and more than each share of the own ceiling; how many places are within reach is taken from the file."""
        name, need, rows = group["id"], group.get("need", 1), self.rows
        places = [(self.x[name, session], 1) for session in self.fitting[name]]
        had = sum(min(d.get("places", 1), self.had[name].get(d["id"], 0)) for d in self.dues)
        full = rows.column()
        for due in self.dues:
            missing = self.missing(name, due)
            if missing:
                columns = alike.get(("due", due["id"]), [])
                rows.row([(column, 1) for column in columns] + [(full, -missing)], low=0)
        self.aims["floor"].append((full, need))
        self.aims["places", name] = (places, had, need)

    def add_shares(self, ceilings, share):
        """The need of the groups above a share of their own ceiling."""
        terms, constant = [], 0
        for group, ceiling in ceilings.items():
            places, had, need = self.aims["places", group]
            least = int(share * ceiling) + 1
            if ceiling == 0:
                continue
            if had >= least:
                constant += need
                continue
            above = self.rows.column()
            self.rows.row(places + [(above, had - least)], low=0)
            terms.append((above, need))
        return terms, constant

    def add_sessions(self):
        rows, groups = self.rows, {g["id"]: g for g in self.problem["groups"]}
        held, operators = defaultdict(list), defaultdict(list)
        for (group, session), column in self.x.items():
            load = self.fitting[group][session].get("load", groups[group]["pupils"])
            held[session].append((column, load))
            operators[self.offers[self.sessions[session]["offer"]].get("operator")].append((column, 1))
        for name, session in self.sessions.items():
            offer, columns = self.offers[session["offer"]], held[name]
            ones = [(column, 1) for column, _ in columns]
            price = offer.get("price", {}).get("session", 0)
            least = max(1, session.get("minimum", 1))
            if price or least > 1 or session.get("must_open"):
                opens = rows.column()
                rows.low[opens] = float(session.get("must_open", False))
                rows.row(ones + [(opens, -session["places"])], high=0)
                rows.row(ones + [(opens, -least)], low=0)
                if price:
                    for column, _ in columns:
                        rows.row([(column, 1), (opens, -1)], high=0)
                    self.pay(opens, price, self.payers(offer))
                    self.aims["burden"].append((opens, self.burden["cent"] * price))
            elif len(ones) > session["places"]:
                rows.row(ones, high=session["places"])
            if "pupils" in session:
                rows.row(columns, high=session["pupils"])
        for operator in self.problem.get("operators", []):
            if operator.get("places") is not None:
                rows.row(operators[operator["id"]], high=operator["places"])

    def add_quotas(self):
        for quota in self.rules.get("quotas", []):
            terms, (kind, amount) = [], next(iter(quota["amount"].items()))
            for group in self.problem["groups"]:
                inside = bool(set(quota["strata"]) & set(group.get("strata", [])))
                weight = 1000 * inside - amount if kind == "permille" else int(inside)
                columns = [(self.x[group["id"], s], c) for s, c in self.fitting[group["id"]].items()]
                if quota["measure"] == "groups" and columns:
                    any_place = self.rows.column()
                    places = [(column, 1) for column, _ in columns]
                    self.rows.row(places + [(any_place, -1)], low=0)
                    self.rows.row(places + [(any_place, -4)], high=0)
                    terms.append((any_place, weight))
                    continue
                for column, candidate in columns:
                    cents = self.cents(group, candidate)
                    measure = {"places": 1, "pupils": group["pupils"], "cents": cents}[quota["measure"]]
                    terms.append((column, weight * measure))
            limit = amount if kind == "of" else 0
            low, high = (limit, np.inf) if quota["sense"] == "at_least" else (-np.inf, limit)
            self.rows.row(terms, low, high)


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    problem, answer = (json.load(open(path)) for path in sys.argv[1:3])
    wanted, limit = sys.argv[3], float(sys.argv[4]) if len(sys.argv) > 4 else 60.0
    begun = time.monotonic()
    model = Model(problem)
    needs = {g["id"]: g.get("need", 1) for g in problem["groups"]}
    # The engine's own ceilings of groups are what this model lets a group have alone; two dues of one place are read off.
    ceilings = {}
    for group in problem["groups"]:
        reach = {d["id"]: 0 for d in model.dues}
        for session in model.fitting[group["id"]]:
            due = model.due(session)
            reach[due["id"]] = min(reach[due["id"]] + 1, model.missing(group["id"], due))
        ceilings[group["id"]] = model.aims["places", group["id"]][1] + sum(reach.values())
    ours, settled = None, {s["stratum"]: s for s in answer["strata"] if s.get("round")}
    kept = {a["aim"].get("round"): a["kept"] for a in answer["aims"] if a["aim"]["name"] == "strata"}
    members = defaultdict(list)
    for group in problem["groups"]:
        for stratum in group.get("strata", []):
            members[stratum].append(group["id"])
    strata_added = False
    for reached in answer["aims"]:
        aim = reached["aim"]
        name = aim["name"]
        label = f"more_than {aim['numerator']}/{aim['denominator']}" if name == "more_than" else name
        if name == "strata":
            if not strata_added:
                strata_added = True
                for stratum, row in settled.items():
                    floor = -(-kept[row["round"]] * row["ceiling"] // 1_000_000)
                    terms = []
                    for group in members[stratum]:
                        places, had, need = model.aims["places", group]
                        floor -= need * had
                        terms += [(column, need) for column, _ in places]
                    model.rows.row(terms, low=floor)
            continue
        if name == "least_points":
            sys.exit("least_points is not compared")
        constant = 0
        if name == "more_than":
            share = Fraction(aim["numerator"], aim["denominator"])
            terms, constant = model.add_shares(ceilings, share)
        else:
            terms = model.aims[name]
        if label == wanted:
            ours = reached
            for column, value in terms:
                model.rows.cost[column] += value
            break
        if name == "burden":
            model.rows.row(terms, high=reached["kept"])
        else:
            model.rows.row(terms, low=reached["kept"] - constant)
    if ours is None:
        sys.exit(f"the answer has no aim {wanted}")
    sense = highspy.ObjSense.kMinimize if wanted == "burden" else highspy.ObjSense.kMaximize
    solver = highspy.Highs()
    solver.silent()
    solver.setOptionValue("threads", 2)
    solver.setOptionValue("mip_rel_gap", 1e-6)
    solver.passModel(model.rows.model(sense))
    built = time.monotonic() - begun
    solver.setOptionValue("time_limit", limit)
    solver.run()
    info = solver.getInfo()
    found = info.primal_solution_status == 2
    print(json.dumps({
        "aim": wanted, "groups": len(needs), "columns": len(model.rows.cost), "rows": len(model.rows.row_low),
        "value": info.objective_function_value + constant if found else None,
        # JSON has no infinity: no bound yet is null, as no value is.
        "bound": info.mip_dual_bound + constant if np.isfinite(info.mip_dual_bound) else None,
        "our_value": ours["value"], "our_bound": ours["bound"],
        "seconds": round(time.monotonic() - begun - built, 1), "built_in": round(built, 1),
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }))


if __name__ == "__main__":
    main()
