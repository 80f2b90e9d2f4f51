// @ts-check
/**
 * Other names of states, besides those of Google's data and of the other overlay: per country, lines of
 * `code:name,name`. Names that differ only in case, accents, punctuation, a word for the kind ("Province") or the
 * transcription of Cyrillic need no entry. Names that two places share are left out: Hsinchu, Lima, Maputo.
 *
 * Sources: CLDR 48 (cldr-subdivisions-full 48.2.0, English and native names), ISO 3166-2; names in use: US
 * Government Publishing Office Style Manual (abbreviations), USPS Publication 28 (armed forces); Canada Post addressing
 * guidelines and the Translation Bureau (abbreviations); INEGI and Sepomex (abbreviations), ISO 3166-2 change notices
 * (former codes and names: KZ 2022, MX 2016, CA 2002, IN 2023), the orders that renamed counties of Taiwan in 2010 and 2014.
 *
 * @type {Record<string, string>}
 */
export const otherNames = {
  AE: `AZ:Abū Z̧aby
DU:Dubayy
FU:Al Fujayrah
RK:Ra’s al Khaymah,RAK
SH:Ash Shāriqah
UQ:Umm al Qaywayn,UAQ`,
  AM: `AG:Aragac̣otn
ER:Erevan
GR:Geġark'unik'
SH:Širak
TV:Tavuš
VD:Vayoć Jor`,
  AR: `C:Autonomous City of Buenos Aires,Cdad. Autónoma de Buenos Aires,C.A.B.A.,Cap. Fed.
V:Tierra del Fuego Antártida e Islas del Atlántico Sur`,
  AU: `VIC:Vic.`,
  BR: `DF:Federal District`,
  BS: `EX:Exuma`,
  CA: `AB:Alta
MB:Man
NL:Newfoundland,Labrador,Nfld,NF,Terre-Neuve
NT:NWT
ON:Ont
PE:PEI,IPE
QC:Que,PQ
SK:Sask
YT:Yukon Territory,YK,Territoire du Yukon`,
  CL: `AI:Aisén del General Carlos Ibañez del Campo,XI Región
AR:La Araucanía,IX Región
RM:Santiago Metropolitan,Región Metropolitana de Santiago,Metropolitana
BI:Región del Bío-Bío,VIII Región
TA:I Región
AN:II Región
AT:III Región
CO:IV Región
VS:V Región
LI:VI Región
ML:VII Región
LL:X Región
MA:XII Región
LR:XIV Región
AP:XV Región
NB:XVI Región`,
  CN: `HK:Hong Kong SAR,香港特别行政区
MO:Macao SAR,澳门特别行政区
NM:Nei Mongol
XJ:Xinjiang Uygur,Xinjiang Uyghur
NX:Ningxia Hui
GX:Guangxi Zhuang
XZ:Tibet Autonomous Region`,
  CO: `DC:Capital District,Distrito Capital de Bogotá,Distrito Capital,Santafé de Bogotá,Bogotá Distrito Capital
SAP:San Andrés & Providencia,San Andrés Providencia y Santa Catalina
VAC:Valle
LAG:Guajira`,
  CU: `03:Havana,Ciudad de La Habana
99:Isle of Youth`,
  EG: `ALX:Al Iskandarīyah
BA:Al Baḩr al Aḩmar
BH:Beheira,Al Buḩayrah
BNS:Banī Suwayf
C:Al Qāhirah
DK:Ad Daqahlīyah
DT:Dumyāţ
FYM:Al Fayyūm
GH:Al Gharbīyah
GZ:Al Jīzah
IS:Al Ismā'īlīyah
JS:Janūb Sīnā'
KB:Al Qalyūbīyah
KFS:Kafr ash Shaykh
KN:Qinā
LX:Al Uqşur
MN:Minya,Al Minyā
MNF:Monufia,Al Minūfīyah
MT:Maţrūḩ
PTS:Būr Sa‘īd
SHG:Sūhāj
SHR:Al Sharqia,Ash Sharqīyah
SIN:Shamāl Sīnā'
SUZ:As Suways
WAD:Al Wādī al Jadīd`,
  ES: `B:Barcelona
BI:Biscay
C:A Coruña
GI:Girona
L:Lleida
LU:Lugo
OR:Ourense
PM:Balears Province,Illes Balears,Balears,Balearic Islands
PO:Pontevedra
SE:Seville
T:Tarragona
O:Principado de Asturias,Asturies
S:Cantabria
MU:Región de Murcia
M:Comunidad de Madrid
NA:Comunidad Foral de Navarra,Navarre`,
  ID: `PE:Papua Pengunungan
AC:Nanggroe Aceh Darussalam
PA:Irian Jaya
YO:DI Yogyakarta`,
  IN: `AN:Andaman and Nicobar Islands
OD:Orissa
PY:Pondicherry
UK:Uttaranchal
CG:Chattisgarh
DL:National Capital Territory of Delhi,NCT of Delhi,NCT Delhi
DH:Dadra and Nagar Haveli,Daman and Diu,DN,DD`,
  IR: `10:Eşfahān
11:Sīstān va Balūchestān
12:Kordestān
14:Chahār Maḩāl va Bakhtīārī
17:Kohgīlūyeh va Bowyer Aḩmad
28:Khorāsān-e Shomālī
29:Khorāsān-e Jonūbī
03:Āz̄ārbāyjān-e Shārqī
04:Āz̄ārbāyjān-e Ghārbī
09:Khorāsān-e Raẕavī`,
  IT: `BZ:South Tyrol
MB:Monza and Brianza
MN:Mantua
PD:Padua
PU:Pesaro and Urbino
SR:Syracuse
TN:Trentino
RE:Reggio nell'Emilia
RC:Reggio di Calabria`,
  JP: `13:Tokyo Metropolis`,
  KP: `13:Raseon
02:P'yǒngan-namdo
03:P'yǒngan-bukto
05:Hwanghae-namdo
06:Hwanghae-bukto
07:Kangweonto
08:Hamgyǒng-namdo
09:Hamgyǒng-bukto`,
  KR: `11:서울특별시,서울시,Seoul City,Seoul Metropolitan City,Seoul Special City
26:부산시,Pusan,Busan City,Busan Metropolitan City
27:대구시,Taegu,Daegu City,Daegu Metropolitan City
28:인천시,Inchon,Incheon City,Incheon Metropolitan City
29:Kwangju,Gwangju City,Gwangju Metropolitan City
30:대전시,Taejon,Daejeon City,Daejeon Metropolitan City
31:울산시,Ulsan City,Ulsan Metropolitan City
50:세종시
41:Kyonggi
42:Kangwon
43:North Chungcheong,Chungbuk
44:South Chungcheong,Chungnam
45:North Jeolla,Jeonbuk
46:South Jeolla,Jeonnam
47:North Gyeongsang,Gyeongbuk
48:South Gyeongsang,Gyeongnam
49:Jeju Island,Jeju Special Self-Governing Province,Cheju`,
  KZ: `10:область Абай
11:AKM,Акмолинская область
15:AKT,Актюбинская область
75:ALA,Алматы қаласы,Almaty City,Алма-Ата
19:ALM,Алматинская область
71:AST,NUR,Нұр-Сұлтан,Нур-Султан,Nur-Sultan,Астана қаласы,Astana City
23:ATY,Атырауская область
27:ZAP,Западно-Казахстанская область
31:ZHA,Жамбылская область
33:область Жетысу,область Жетісу
35:KAR,Карагандинская область,Karagandy
39:KUS,Костанайская область
43:KZY,Кызылординская область
47:MAN,Мангистауская область,Mangghystau
55:PAV,Павлодарская область
59:SEV,Северо-Казахстанская область
61:YUZ,Туркестанская область,South Kazakhstan Region,Южно-Казахстанская область
62:область Улытау
63:VOS,Восточно-Казахстанская область
79:SHY,Шымкент қаласы,Shymkent City`,
  MX: `CMX:DF,DIF,México DF
MEX:Edomex,Edo. de México,Edo. Méx.
AGU:Ags
BCN:BC
CAM:Camp
CHP:Chis
CHH:Chih
COA:Coah
DUR:Dgo
GUA:Gto
GRO:Gro
HID:Hgo
NLE:NL
QUE:Qro,Querétaro de Arteaga
ROO:Q. Roo
SLP:S.L.P.
TAM:Tamps
MIC:Michoacán de Ocampo`,
  MY: `01:Johore
11:Trengganu
14:WP Kuala Lumpur,Federal Territory of Kuala Lumpur,KL
15:WP Labuan,Federal Territory of Labuan
16:WP Putrajaya,Federal Territory of Putrajaya
05:Negri Sembilan,N. Sembilan`,
  NG: `FC:Abuja Federal Capital Territory`,
  NI: `AN:Atlántico Norte,Costa Caribe Norte,North Caribbean Coast,RACCN,RAAN
AS:Atlántico Sur,Costa Caribe Sur,South Caribbean Coast,RACCS,RAAS`,
  NR: `05:Baitsi`,
  PE: `AMA:Amarumayu
APU:Apurimaq
CAL:El Callao
JUN:Hunin
LIM:Lima Region,Región Lima,Región de Lima,Lima (Department)
LMA:Lima Province,Provincia de Lima,Metropolitan Municipality of Lima,Lima (Metropolitan)`,
  PH: `ZSI:Zamboanga Sibugay
NCO:North Cotabato
WSA:Western Samar`,
  RO: `B:Municipiul București`,
  RU: `BU:Buryat
CE:Chechen,Чечня
CU:Chuvash,Чувашия
KB:Kabardino-Balkar
KC:Karachay-Cherkess
MOS:Moscow Province
UD:Udmurt,Удмуртия
YEV:Jewish
MOW:Moscow City,город Москва
SPE:город Санкт-Петербург,СПб
SA:Yakutia,Якутия,Саха
KEM:Кузбасс,Kuzbass
KHM:Югра,Yugra,ХМАО,KhMAO
SE:Северная Осетия,North Ossetia,Алания
TY:Tyva,Тува
DA:Daghestan
YAN:ЯНАО,YNAO`,
  SO: `HI:Hiran
JD:Middle Juba
JH:Lower Juba
NU:Nugal
SD:Middle Shebelle
SH:Lower Shebelle`,
  TH: `10:Krung Thep Maha Nakhon,Krung Thep,กรุงเทพ,กรุงเทพฯ,กทม
86:Chumphon
93:Phatthalung
14:Ayutthaya
30:Korat`,
  TR: `33:İçel
46:Maraş
63:Urfa
27:Antep`,
  TV: `NMG:Nanumaga`,
  TW: `NWT:台北縣,Taipei County,Xinbei City,Xinbei
TAO:桃園縣,Taoyuan County
TXG:台中縣,Taichung County
TNN:台南縣,Tainan County
KHH:高雄縣,Kaohsiung County
LIE:Matsu Islands,馬祖
KIN:Jinmen,Quemoy
ILA:Ilan
PEN:Pescadores`,
  UA: `12:Dnipropetrovshchyna,Дніпропетровщина
14:Donechchyna
18:Zhytomyrshchyna
23:Zaporizhzhya
26:Prykarpattia
32:Kyivshchyna
35:Kirovohradschyna
46:Lvivshchyna
48:Mykolayivschyna
51:Odeshchyna
53:Poltavshchyna
56:Rivnenshchyna
59:Sumshchyna
61:Ternopilshchyna
63:Kharkivshchyna
65:Khersonshchyna
68:Khmelnychchyna
71:Cherkashchyna
74:Chernihivshchyna
05:Vinnychchyna
09:Luhanshchyna
30:місто Київ,Kyiv City,Киев
40:місто Севастополь,Sevastopol City
43:Autonomous Republic of Crimea,Крим`,
  US: `DC:Washington DC
VI:Virgin Islands U.S.,U.S. Virgin Islands,US Virgin Islands,USVI,United States Virgin Islands
AA:Armed Forces Americas,Armed Forces the Americas
AE:Armed Forces Europe,Armed Forces Africa,Armed Forces Canada,Armed Forces Middle East,Armed Forces Europe the Middle East and Canada
AP:Armed Forces Pacific
MP:CNMI
FM:Federated States of Micronesia
AL:Ala
AZ:Ariz
AR:Ark
CA:Calif
CO:Colo
CT:Conn
DE:Del
FL:Fla
IL:Ill
IN:Ind
KS:Kans,Kan
MA:Mass
MI:Mich
MN:Minn
MS:Miss
MT:Mont
NE:Nebr,Neb
NV:Nev
ND:N. Dak.
OK:Okla
OR:Oreg,Ore
PA:Penn,Penna
SD:S. Dak.
TN:Tenn
TX:Tex
WA:Wash,Washington State
WV:W. Va.
WI:Wis,Wisc
WY:Wyo
HI:Hawaiʻi`,
  VE: `A:Capital,Capital District
W:Federal Dependencies
X:Vargas State`,
  VN: `SG:HCMC,TPHCM,Saigon
HN:Ha Noi City`,
}
