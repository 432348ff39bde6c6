network-own-nav-operator = My sheet
network-own-nav-school = My school
network-own-lede-operator = This is what the coordination knows of you, and what it lacks.
network-own-lede-school = This is what the coordination knows of your school, and what it lacks.
network-own-correct = Correct
network-own-facts = What is noted
network-own-people = The people we know
network-own-people-help = The coordination turns to these people. Has one of them left? Tell us by correcting.
network-own-nobody = Nobody yet: the coordination does not know whom to speak to.
network-own-waiting = What you proposed
network-own-waiting-help = The coordination reads it over, then writes it down.
network-own-unlisted = This sheet has no open site yet.
network-own-correct-title = Correct the sheet
network-own-correct-lede = Change what is not right; leave the rest. What is marked “read over first” goes through the coordination.
network-own-checked-first = Read over first by the coordination.
network-own-part-operator = Your organisation
network-own-part-school = The school
network-own-part-site = Site { $name }
network-own-several = What you do, where you go
network-own-domains = Domains
network-own-communes = Communes where you go
network-own-words = Is something else not right?
network-own-words-help = Say it in your own words: someone who left, a number of classes, a new building… No pupils’ names.
network-own-save = Send the corrections
network-own-too-many-open = Many of your corrections already wait to be read over. Wait until the coordination has seen them, or call it.
network-own-done-nothing = Nothing changed: all of it was noted like this already.
network-own-done-written =
    { $n ->
        [one] Thank you: { $count } correction is written down.
       *[other] Thank you: { $count } corrections are written down.
    }
network-own-done-proposed =
    { $n ->
        [one] { $count } correction waits to be read over by the coordination.
       *[other] { $count } corrections wait to be read over by the coordination.
    }
network-own-home-operator = What schools and the coordination know of you.
network-own-home-school = What the coordination knows of your school.
network-own-home-see = See and correct
network-own-home-waiting =
    { $n ->
        [one] { $count } correction waits to be read over.
       *[other] { $count } corrections wait to be read over.
    }
network-own-corrections-title = Proposed corrections
network-own-corrections-lede = Operators and schools say what is not right on their sheet. Accepting writes the new value down.
network-own-corrections-count =
    { $n ->
        [0] No correction
        [one] { $count } correction
       *[other] { $count } corrections
    }
network-own-corrections-turn =
    { $n ->
        [one] Read over { $count } proposed correction
       *[other] Read over { $count } proposed corrections
    }
network-own-corrections-empty = Nothing to read over
network-own-corrections-empty-text = When a school or an operator proposes a correction, it will wait here.
network-own-corrections-about = Sheet
network-own-corrections-field = What
network-own-corrections-before = Noted so far
network-own-corrections-value = Proposed
network-own-corrections-who = By
network-own-corrections-when = When
network-own-corrections-accept = Accept
network-own-corrections-accept-of = Accept: { $field } of { $name }
network-own-corrections-acted = Dealt with
network-own-corrections-acted-of = Dealt with: { $field } of { $name }
network-own-corrections-refuse = Refuse
network-own-corrections-refuse-of = Refuse: { $field } of { $name }
network-own-corrections-accepted = It is written down.
network-own-corrections-refused = The correction is refused; the sheet stays as it was.
network-own-corrections-late = Someone else has just dealt with it.
network-field-words = In their words
