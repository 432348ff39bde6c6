web-role-coordination = coordination
web-role-finance = finance
web-role-partner = partner
web-role-operator = cultural operator
web-role-school = school
web-role-jury = jury
web-role-reader = reading
web-role-admin = house administration
web-error-sign-in = Please sign in first
web-error-sign-in-text = Your visit has ended, or you have not signed in yet.
web-error-forbidden = This page is not yours
web-error-forbidden-text = Your role does not open this page. If you need it, ask your basin’s coordination.
web-error-not-found = There is nothing at this address
web-error-not-found-text = The page may have moved, or its address is incomplete. Go home to find it again.
web-error-too-many = That was a little too often
web-error-soon = A few more seconds
web-error-soon-text = What you ask for is still being read. Try again in a moment.
web-error-told = That is not possible like this
web-error-fault = A problem on our side
web-error-fault-text = Nothing that was saved is lost. Try again in a moment; if it comes back, give this reference to whoever looks after Navette: { $name }.
web-error-home = Back to the start
web-home-title = My turn
web-home-hello = Hello { $name }
web-home-nothing = Nothing waits for you today.
web-home-turns = It is my turn
web-home-dates = Within two weeks
web-home-late = due on { $name }
web-home-today = today
web-home-before = before { $name }
web-search-title = Search
web-search-for = Search for ‘{ $name }’
web-search-help = Type the name of a school, operator or person, a commune, a FASE number or an e-mail address. Typing errors are forgiven.
web-search-none = Nothing answers these words
web-search-none-help = Try fewer words, or another spelling.
web-search-all = All results
web-search-page = page
web-pager = { $first } to { $last } of { $total }
web-save = Save
web-cancel = Cancel
web-edit = Change
web-actions = Actions
web-yes = yes
web-no = no
web-export-csv = CSV
web-export-xlsx = Excel (XLSX)
web-export-ods = LibreOffice (ODS)
web-about-help = Navette helps the référent scolaire of a basin bring schools and culture together. Search for anything with the box at the top (or the key ‘/’). Each list can be sorted, filtered and exported; double-click a cell to change it.
web-about-accessibility = Navette aims at WCAG 2.2, level AA: by keyboard, at 200% zoom, with a screen reader, on a telephone, and without JavaScript for reading and filling in forms. A difficulty? Tell your basin’s coordination: it is a defect, and it gets mended.
web-about-privacy = Navette keeps people’s professional details, each with its reason, its source and the date until which it is kept. No pupil has a name here. Everyone may ask the basin’s coordination what is noted about them, and have it corrected or erased. Navette sets only the cookies it needs: your visit, your language, your appearance.
web-about-licence = Navette is free software, published under the European Union Public Licence (EUPL) 1.2.
web-home-waiting =
    { $n ->
        [one] { $count } thing waits for you.
       *[other] { $count } things wait for you.
    }
web-error-too-many-text =
    { $n ->
        [one] Wait { $count } minute, then try again.
       *[other] Wait { $count } minutes, then try again.
    }
web-api-title = The API of Navette
web-api-lede = To connect another program to Navette: the same lists and the same actions as the pages. This page is made of the description that programs read.
web-api-file = The description (OpenAPI)
web-api-tokens = Make a token
web-api-example = For example
web-api-parameters = Parameters:
web-api-body = To send:
web-api-answers = Answers:
web-api-shapes = Shapes
