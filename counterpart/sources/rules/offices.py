"""Words by which a name beside an office is known: titles, offices, and what is no name."""


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Of a person, not of a post: what is left without the name says nothing, and goes with it.
HONORIFICS = words("""
    brig capt cheikh col dame don dona dr dra drs eng engr excmo gen he hem hon honorable
    honourable ing jeque lic lord lt m madam madame maj messrs miss mister mlle mme monsieur mr mrs
    ms prof rev reverend se sem senor senora shaikh sheik sheikh sir sr sra srta
""")
OFFICES = words("""
    alcalde alcaldesa ambassadeur ambassador ambassadors ambassadrice chairman chairperson
    chairwoman chancellor consul coronel councillor councilor counsellor counselor directeur
    director directora directrice diretor embaixador embajador embajadora envoy excelencia
    excellence excellency gobernador gobernadora gouverneur governador governor governors maire
    mayor mayors minister ministers ministra ministre ministres ministro ministros prefeito prefet
    president presidenta presidente presidents professeur professor reina secretaire secretaria
    secretario secretary senateur senator spokesman spokesperson spokeswoman undersecretary
    vice-chairman vice-minister vice-premier vice-president
""")
# With a small letter these are plain words, or another word.
CAPITAL_OFFICES = words("""
    admiral archbishop bishop brigadier captain charge colonel commander dean emir general imam
    judge justice king lady lieutenant major marechal marshal pm politburo pope prince princess
    principal queen rector reine rey roi sergeant speaker sultan
""")
# One capital word behind these is seldom a name; two are.
WEAK_OFFICES = words("""
    administrator adviser advisor ceo chief co-chairman co-president commissioner coordinator
    counterpart delegate director directors engineer expert general head judge justice leader major
    manager member negotiator officer official premier principal representative specialist
""")
JOINTS = words("of for to in at en de du des del do da dos das d")
LISTS = words("and & et y e")
ARTICLES = words("the la le les el los las l a")
PARTICLES = words("""
    abu ag al arap au ben bin bint da das de del della den der di do dos du el ibn la le ould uld
    van von wa
""")
# What bodies and sights are called: a name that goes on with one of these is not a person's.
THINGS = words("""
    academy administration agency agreement airline airlines airport airports airways army assembly
    association authority avenue award bank bay board bridge building bureau canal cathedral cement
    center centers centre centres chamber church city clinic college command commissariat
    commission committee companies company conference congress construction consulate corp
    corporation council county court dam declaration delegation department departments directorate
    district division embassy engineering enterprise enterprises eximbank federation force forces
    forum foundation fund government group hall headquarters herald highway holding holdings
    hospital hospitals hotel house inc industries initiative institute international island islands
    lake library limited llc ltd mansion market memorial ministries ministry mosque mount mountain
    municipality museum network networks news office organisation organization palace park
    parliament party petroleum plan plaza police port post power press prize program programme
    programs project projects province quay radio railway railways refinery region river road
    scholarship school secretariat society square stadium state station street summit team
    technologies technology telecom telecommunications television temple theatre tower town treaty
    trust union universities university valley village
""")
OFFICE_WORDS = words("""
    acting administrative affair affaires affairs african against age agent agrarian agricultural
    agriculture air alleviation american animal arab arts asian assistant associate atlantic audit
    autonomous aviation budget business cabinet caribbean central child children civil climate
    co-operation comercio commerce commercial communication communications communities community
    constitutional construction consumption control cooperation cooperatives coordination cultural
    culture customs d'affaires d'affairs decentralisation decentralization defence defense deputy
    desarrollo development developpement digital disaster east eastern economia economic economical
    economics economie economy educacion education election elections electoral electric
    electricity emergency employment energia energie energy environment environmental equality
    equipment etrangeres european executive exterior exteriores external extraordinary families
    family federal female finance finances financial first fish fisheries fishery fishing food
    foreign forest forestry forests former frontier fuel gas gender global goods governance grant
    hacienda health high higher home household housing human humanitarian industrial industry
    information infrastructure infrastructures inspection integration interieur interim interior
    internacional internal internationale investment investments irrigation islamic joint justicia
    kingdom labor labour land lands law legal legislative librarian livestock local management
    manpower marine maritime mechanization media medical medium middle military mineral minerals
    mines mining minor nacional national nationale natural nature naval navy new non-resident north
    northern objective objectives obras oil old operations pacific paper parliamentary people
    peoples permanent planificacion planning plenipotentiary policy political population portfolio
    ports postal posts poverty presidency presidential primary prime privatisation privatization
    promotion protection provincial public publicas publics publiques quality reconstruction
    reduction reform refugee regional rehabilitation relaciones relations relief religious republic
    research resettlement resident resource resources revenue rights roads rural safety salud sante
    science sciences scientific second secondary section security senior service services
    settlement shipping small social solidarity south southern special sport sports staff standing
    statistical statistics strategic strategy supervision supplies supply support suppression
    surgery survey system target task tax technical technological territorial third tourism trabajo
    trade training transport transportation transports travaux treasury tribal under united urban
    urbanism vice water welfare west western woman women works world youth zone
""")
PLACES = words("""
    afghanistan africa albania algeria america angola antigua arabia argentina armenia asia
    australia austria azerbaijan bahamas bahrain bangladesh barbados barbuda beijing belarus
    belgium belize benin bhutan bissau bolivia bosnia botswana brazil brazilian britain british
    brunei bulgaria burkina burma burundi cabo cambodia cameroon canada cape chad chile china
    chinese coast colombia comoros congo cote croatia cuba cuban cyprus d'ivoire denmark djibouti
    dominica dominican drc ecuador egypt emirates equatorial eritrea estonia eswatini ethiopia eu
    europe faso fiji finland france french gabon gambia georgia german germany ghana greece grenada
    grenadines guangdong guangxi guatemala guinea guinea-bissau guyana haiti herzegovina honduras
    hungary iceland india indian indonesia iran iraq ireland israel italy ivoire ivory jamaica
    japan japanese kazakhstan kenya kiribati korea korean kosovo kuwait kyrgyz kyrgyzstan lanka lao
    laos latin latvia lebanon leone lesotho leste liberia libya lithuania luxembourg macau
    macedonia madagascar malawi malaysia maldives mali malta mauritania mauritius mexico micronesia
    moldova mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands nevis
    nicaragua niger nigeria niue norway oman pakistan palau palestine panama papua paraguay pdr
    peru philippines png poland portugal prc principe puerto punjab qatar rica romania russia
    russian rwanda saint samoa saudi senegal serbia seychelles shanghai sierra sindh singapore
    slovakia slovenia somalia somaliland spain sri sudan suriname swaziland sweden switzerland
    syria taiwan tajikistan tanzania thailand tibet timor timor-leste tobago togo tonga trinidad
    tunisia turkey turkmenistan tuvalu uae uganda uk ukraine un undp unicef uruguay us usa
    uzbekistan vanuatu vatican venezuela verde viet vietnam who xinjiang yemen zambia zanzibar
    zealand zimbabwe
""")
# What begins a sentence or stands in a headline, and the days and months.
PLAIN = words("""
    a after also although an and announced announces april as at attended attends august before
    both build builds but by daily december donated donates during february for friday from funded
    funds gave gives grants has he held her his however in inaugurated inaugurates is it its
    january july june march may meets monday not november october offered offers on opened opens or
    part phase pledged pledges presents project provided provides said saturday sends september she
    signed signs since source sources sunday that the their they this thursday to tuesday visited
    visits was wednesday when where which while who will with
""")
TITLES = HONORIFICS | OFFICES | CAPITAL_OFFICES | WEAK_OFFICES
REALMS = OFFICE_WORDS | PLACES | THINGS
NEVER_NAMES = TITLES | REALMS | PLAIN | JOINTS | LISTS
