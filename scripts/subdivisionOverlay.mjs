// @ts-check
/**
 * First-level subdivisions that are missing or wrong in Google's data, with their sources. Lines are
 * `code;native name;Latin name;other spellings`; the last two may be missing. Spellings are separated by commas.
 *
 * @typedef {object} Lists
 * @property {string} source
 * @property {string} why
 * @property {Record<string, string>} [replace] A new list for a country
 * @property {Record<string, string>} [change] Lines by code: known codes are replaced in place, new ones are added
 * @property {Record<string, string>} [rename] Google's key → our code; the key becomes another spelling
 * @property {Record<string, string>} [drop] Removed codes, separated by spaces
 */

/** @type {readonly Lists[]} */
export const lists = [
  {
    source: 'commerceguys/addressing 843435b; ISO 3166-2:KZ (2022)',
    why: 'Google shows the field without a list.',
    replace: {
      KZ: `10;Абай облысы;Abai Region
11;Ақмола облысы;Akmola Region
15;Ақтөбе облысы;Aktobe Region
75;Алматы;Almaty
19;Алматы облысы;Almaty Region
71;Астана;Astana
23;Атырау облысы;Atyrau Region
27;Батыс Қазақстан облысы;West Kazakhstan Region
31;Жамбыл облысы;Jambyl Region
33;Жетісу облысы;Jetisu Region
35;Қарағанды облысы;Karaganda Region
39;Қостанай облысы;Kostanay Region
43;Қызылорда облысы;Kyzylorda Region
47;Маңғыстау облысы;Mangystau Region
55;Павлодар облысы;Pavlodar Region
59;Солтүстік Қазақстан облысы;North Kazakhstan Region
61;Түркістан облысы;Turkistan Region
62;Ұлытау облысы;Ulytau Region
63;Шығыс Қазақстан облысы;East Kazakhstan Region
79;Шымкент;Shymkent`,
    },
  },
  {
    source: 'ISO 3166-2, CLDR 48 (cldr-subdivisions-full 48.2.0), as in commerceguys/addressing',
    why: 'Google shows the field, often required, without a list.',
    replace: {
      BB: `01;Christ Church
02;Saint Andrew
03;Saint George
04;Saint James
05;Saint John
06;Saint Joseph
07;Saint Lucy
08;Saint Michael
09;Saint Peter
10;Saint Philip
11;Saint Thomas`,
      CR: `A;Alajuela
C;Cartago
G;Guanacaste
H;Heredia
L;Limón
P;Puntarenas
SJ;San José`,
      EE: `37;Harjumaa;;Harju
39;Hiiumaa;;Hiiu
45;Ida-Virumaa;;Ida-Viru,44
52;Järvamaa;;Järva,51
50;Jõgevamaa;;Jõgeva,49
56;Läänemaa;;Lääne,57
60;Lääne-Virumaa;;Lääne-Viru,59
68;Pärnumaa;;Pärnu,67
64;Põlvamaa;;Põlva,65
71;Raplamaa;;Rapla,70
74;Saaremaa;;Saare
79;Tartumaa;;Tartu,78
81;Valgamaa;;Valga,82
84;Viljandimaa;;Viljandi
87;Võrumaa;;Võru,86`,
      FM: `TRK;Chuuk
KSA;Kosrae
PNI;Pohnpei
YAP;Yap`,
      HN: `AT;Atlántida
CH;Choluteca
CL;Colón
CM;Comayagua
CP;Copán
CR;Cortés
EP;El Paraíso
FM;Francisco Morazán
GD;Gracias a Dios
IN;Intibucá
IB;Islas de la Bahía;;Bay Islands
LP;La Paz
LE;Lempira
OC;Ocotepeque
OL;Olancho
SB;Santa Bárbara
VA;Valle
YO;Yoro`,
      KI: `G;Gilbert Islands
L;Line Islands
P;Phoenix Islands`,
      PA: `1;Bocas del Toro
4;Chiriquí
2;Coclé
3;Colón
5;Darién
EM;Emberá-Wounaan;;Emberá
KY;Guna Yala;;Kuna Yala
6;Herrera
7;Los Santos
NT;Naso Tjër Di
NB;Ngäbe-Buglé;;Ngöbe-Buglé
8;Panamá
10;Panamá Oeste;;West Panamá
9;Veraguas`,
      PG: `NSB;Bougainville
CPM;Central
CPK;Chimbu;;Simbu
EBR;East New Britain
ESW;East Sepik
EHG;Eastern Highlands
EPW;Enga
GPK;Gulf
HLA;Hela
JWK;Jiwaka
MPM;Madang
MRL;Manus
MBA;Milne Bay
MPL;Morobe
NCD;National Capital District;;Port Moresby
NIK;New Ireland
NPP;Northern;;Oro
SHM;Southern Highlands
WBK;West New Britain
SAN;West Sepik;;Sandaun
WPD;Western
WHM;Western Highlands`,
      SC: `01;Anse aux Pins
02;Anse Boileau
03;Anse Étoile
05;Anse Royale
04;Au Cap
06;Baie Lazare
07;Baie Sainte Anne
08;Beau Vallon
09;Bel Air
10;Bel Ombre
11;Cascade
16;English River;;La Rivière Anglaise
12;Glacis
13;Grand’Anse Mahé
14;Grand’Anse Praslin
26;Île Persévérance I
27;Île Persévérance II
15;La Digue
24;Les Mamelles
17;Mont Buxton
18;Mont Fleuri
19;Plaisance
20;Pointe La Rue
21;Port Glaud
25;Roche Caiman
22;Saint Louis
23;Takamaka`,
      UM: `81;Baker Island
84;Howland Island
86;Jarvis Island
67;Johnston Atoll
89;Kingman Reef
71;Midway Islands;;Midway Atoll
76;Navassa Island
95;Palmyra Atoll
79;Wake Island`,
    },
  },
  {
    source: 'Shopify/worldwide, August 2026; ISO 3166-2:RO',
    why: 'Google shows the field without a list.',
    replace: {
      RO: `AB;Alba
AR;Arad
AG;Argeș
BC;Bacău
BH;Bihor
BN;Bistrița-Năsăud
BT;Botoșani
BR;Brăila
BV;Brașov
B;București;;Bucharest
BZ;Buzău
CL;Călărași
CS;Caraș-Severin
CJ;Cluj
CT;Constanța
CV;Covasna
DB;Dâmbovița
DJ;Dolj
GL;Galați
GR;Giurgiu
GJ;Gorj
HR;Harghita
HD;Hunedoara
IL;Ialomița
IS;Iași
IF;Ilfov
MM;Maramureș
MH;Mehedinți
MS;Mureș
NT;Neamț
OT;Olt
PH;Prahova
SJ;Sălaj
SM;Satu Mare
SB;Sibiu
SV;Suceava
TR;Teleorman
TM;Timiș
TL;Tulcea
VL;Vâlcea
VS;Vaslui
VN;Vrancea`,
    },
  },
  {
    source: 'Resolution 202/2025/QH15; commerceguys/addressing a366678',
    why: '34 units since 1 July 2025. The names of the 29 that are gone lead to the unit that took them in.',
    replace: {
      VN: `44;An Giang;;Kiên Giang,47
56;Bắc Ninh;;Bắc Giang,54
59;Cà Mau;;Bạc Liêu,55
CT;Cần Thơ;Can Tho City;Sóc Trăng,52,Hậu Giang,73
04;Cao Bằng
DN;Đà Nẵng;Da Nang City;Quảng Nam,27
33;Đắk Lắk;;Phú Yên,32
71;Điện Biên
39;Đồng Nai;;Bình Phước,58
45;Đồng Tháp;;Tiền Giang,46
30;Gia Lai;;Bình Định,31
HN;Hà Nội;Hanoi City;Hanoi
23;Hà Tĩnh
HP;Hải Phòng;Haiphong City;Haiphong,Hải Dương,61
26;Huế;Hue City;Thừa Thiên–Huế
66;Hưng Yên;;Thái Bình,20
34;Khánh Hòa;;Ninh Thuận,36
01;Lai Châu
35;Lâm Đồng;;Đắk Nông,72,Bình Thuận,40
09;Lạng Sơn
02;Lào Cai;;Yên Bái,06
22;Nghệ An
18;Ninh Bình;;Hà Nam,63,Nam Định,67
68;Phú Thọ;;Vĩnh Phúc,70,Hòa Bình,14
29;Quảng Ngãi;;Kon Tum,28
13;Quảng Ninh
25;Quảng Trị;;Quảng Bình,24
05;Sơn La
37;Tây Ninh;;Long An,41
69;Thái Nguyên;;Bắc Kạn,53
21;Thanh Hóa
SG;Thành phố Hồ Chí Minh;Ho Chi Minh City;Hồ Chí Minh,Sài Gòn,Bà Rịa–Vũng Tàu,43,Bình Dương,57
07;Tuyên Quang;;Hà Giang,03
49;Vĩnh Long;;Bến Tre,50,Trà Vinh,51`,
    },
  },
  {
    source: 'Laws 14 to 16 and 29 of 2022; commerceguys/addressing, ISO 3166-2:ID',
    why: '38 provinces since 2022.',
    change: {
      ID: `PD;Papua Barat Daya;Southwest Papua
PE;Papua Pegunungan;Highland Papua
PS;Papua Selatan;South Papua
PT;Papua Tengah;Central Papua
YO;Daerah Istimewa Yogyakarta;Special Region of Yogyakarta;Yogyakarta
JK;DKI Jakarta;Jakarta;Jakarta Raya`,
    },
  },
  {
    source: 'Shopify/worldwide pull request 451 (April 2026), commerceguys/addressing a60bb8c',
    why: 'Sardinia has had eight provinces again since 2025, 110 in all.',
    change: {
      IT: `OT;Gallura Nord-Est Sardegna;;Olbia-Tempio
VS;Medio Campidano
OG;Ogliastra
CI;Sulcis Iglesiente;;Carbonia-Iglesias
BZ;Bolzano;;Bozen
TN;Trento;;Trient
AO;Aosta;;Aoste
FI;Firenze;;Florence
GE;Genova;;Genoa
MI;Milano;;Milan
NA;Napoli;;Naples
RM;Roma;;Rome
TO;Torino;;Turin
VE;Venezia;;Venice`,
    },
    drop: { IT: 'SU' },
  },
  {
    source: 'Republic Act 11550; commerceguys/addressing, ISO 3166-2:PH',
    why: 'Maguindanao was split in 2022; Compostela Valley has been Davao de Oro since 2019.',
    change: {
      PH: `MGN;Maguindanao del Norte
MGS;Maguindanao del Sur
COM;Davao de Oro;;Compostela Valley
MDC;Occidental Mindoro;;Mindoro Occidental
MDR;Oriental Mindoro;;Mindoro Oriental
QUE;Quezon;;Quezon Province
00;Metro Manila;;NCR,National Capital Region`,
    },
    drop: { PH: 'MAG' },
  },
  {
    source: 'CLDR 48, ISO 3166-2:IN (2023)',
    why: 'Codes of 2023; the ones before are still taken.',
    rename: { CT: 'IN-CG', OR: 'IN-OD', TG: 'IN-TS', UT: 'IN-UK' },
  },
  {
    source: 'CLDR 48, ISO 3166-2:CN (2017)',
    why: 'Letters since 2017; the numbers before are still taken.',
    replace: {
      CN: `AH;安徽省;Anhui Sheng;Anhui,安徽,34
MO;澳门;Macau;Macao,92
BJ;北京市;Beijing Shi;Beijing,北京,11
CQ;重庆市;Chongqing Shi;Chongqing,重庆,50
FJ;福建省;Fujian Sheng;Fujian,福建,35
GS;甘肃省;Gansu Sheng;Gansu,甘肃,62
GD;广东省;Guangdong Sheng;Guangdong,广东,44
GX;广西壮族自治区;Guangxi Zhuangzuzizhiqu;Guangxi,广西,45
GZ;贵州省;Guizhou Sheng;Guizhou,贵州,52
HI;海南省;Hainan Sheng;Hainan,海南,46
HE;河北省;Hebei Sheng;Hebei,河北,13
HA;河南省;Henan Sheng;Henan,河南,41
HL;黑龙江省;Heilongjiang Sheng;Heilongjiang,黑龙江,23
HB;湖北省;Hubei Sheng;Hubei,湖北,42
HN;湖南省;Hunan Sheng;Hunan,湖南,43
JL;吉林省;Jilin Sheng;Jilin,吉林,22
JS;江苏省;Jiangsu Sheng;Jiangsu,江苏,32
JX;江西省;Jiangxi Sheng;Jiangxi,江西,36
LN;辽宁省;Liaoning Sheng;Liaoning,辽宁,21
NM;内蒙古自治区;Neimenggu Zizhiqu;Inner Mongolia,Neimenggu,内蒙古,15
NX;宁夏回族自治区;Ningxia Huizuzizhiqu;Ningxia,宁夏,64
QH;青海省;Qinghai Sheng;Qinghai,青海,63
SD;山东省;Shandong Sheng;Shandong,山东,37
SX;山西省;Shanxi Sheng;Shanxi,山西,14
SN;陕西省;Shaanxi Sheng;Shaanxi,陕西,61
SH;上海市;Shanghai Shi;Shanghai,上海,31
SC;四川省;Sichuan Sheng;Sichuan,四川,51
TW;台湾;Taiwan;71
TJ;天津市;Tianjin Shi;Tianjin,天津,12
XZ;西藏自治区;Xizang Zizhiqu;Tibet,Xizang,西藏,54
HK;香港;Hong Kong;91
XJ;新疆维吾尔自治区;Xinjiang Weiwuerzizhiqu;Xinjiang,新疆,65
YN;云南省;Yunnan Sheng;Yunnan,云南,53
ZJ;浙江省;Zhejiang Sheng;Zhejiang,浙江,33`,
    },
  },
  {
    source: 'Shopify/worldwide (codes), ISO 3166-2:TW (2016)',
    why: 'Google has names for keys where ISO has none or had none.',
    replace: {
      HK: `KL;九龍;Kowloon
HK;香港島;Hong Kong Island
NT;新界;New Territories`,
    },
    rename: { 金門縣: 'TW-KIN', 連江縣: 'TW-LIE' },
  },
  {
    source: 'ISO 3166-2:KR; the special self-governing provinces are so called since 2023 and 2024',
    why: 'Google has the short names alone; most people write the long ones.',
    change: {
      KR: `11;서울;Seoul;서울특별시,서울시
26;부산;Busan;부산광역시
27;대구;Daegu;대구광역시
28;인천;Incheon;인천광역시
29;광주;Gwangju;광주광역시
30;대전;Daejeon;대전광역시
31;울산;Ulsan;울산광역시
50;세종;Sejong;세종특별자치시
41;경기;Gyeonggi-do;경기도
42;강원;Gangwon-do;강원특별자치도,강원도
43;충북;Chungcheongbuk-do;충청북도
44;충남;Chungcheongnam-do;충청남도
45;전북;Jeollabuk-do;전북특별자치도,전라북도
46;전남;Jeollanam-do;전라남도
47;경북;Gyeongsangbuk-do;경상북도
48;경남;Gyeongsangnam-do;경상남도
49;제주;Jeju-do;제주특별자치도,제주도`,
    },
  },
  {
    source: 'Shopify/worldwide (codes and spellings)',
    why: 'The letters that shops and posts use, beside the numbers of ISO.',
    change: {
      MY: `01;Johor;;JHR
02;Kedah;;KDH
03;Kelantan;;KTN
14;Kuala Lumpur;;KUL,Wilayah Persekutuan Kuala Lumpur
15;Labuan;;LBN,Wilayah Persekutuan Labuan
04;Melaka;;MLK,Malacca
05;Negeri Sembilan;;NSN
06;Pahang;;PHG
08;Perak;;PRK
09;Perlis;;PLS
07;Pulau Pinang;;PNG,Penang
16;Putrajaya;;PJY,Wilayah Persekutuan Putrajaya
12;Sabah;;SBH
13;Sarawak;;SWK
10;Selangor;;SGR
11;Terengganu;;TRG`,
    },
  },
  {
    source: 'ISO 3166-2:RU and UA, CLDR 48 (cldr-subdivisions-full 48.2.0, English)',
    why: 'English names in place of broken transcriptions ("Altay Republits"); Crimea and Sevastopol under UA alone.',
    replace: {
      RU: `ALT;Алтайский край;Altai Krai
AMU;Амурская область;Amur Oblast
ARK;Архангельская область;Arkhangelsk Oblast
AST;Астраханская область;Astrakhan Oblast
BEL;Белгородская область;Belgorod Oblast
BRY;Брянская область;Bryansk Oblast
VLA;Владимирская область;Vladimir Oblast
VGG;Волгоградская область;Volgograd Oblast
VLG;Вологодская область;Vologda Oblast
VOR;Воронежская область;Voronezh Oblast
YEV;Еврейская автономная область;Jewish Autonomous Oblast
ZAB;Забайкальский край;Zabaykalsky Krai
IVA;Ивановская область;Ivanovo Oblast
IRK;Иркутская область;Irkutsk Oblast
KB;Кабардино-Балкарская Республика;Kabardino-Balkaria
KGD;Калининградская область;Kaliningrad Oblast
KLU;Калужская область;Kaluga Oblast
KAM;Камчатский край;Kamchatka Krai
KC;Карачаево-Черкесская Республика;Karachay-Cherkessia
KEM;Кемеровская область;Kemerovo Oblast
KIR;Кировская область;Kirov Oblast
KOS;Костромская область;Kostroma Oblast
KDA;Краснодарский край;Krasnodar Krai
KYA;Красноярский край;Krasnoyarsk Krai
KGN;Курганская область;Kurgan Oblast
KRS;Курская область;Kursk Oblast
LEN;Ленинградская область;Leningrad Oblast
LIP;Липецкая область;Lipetsk Oblast
MAG;Магаданская область;Magadan Oblast
MOW;Москва;Moscow;Moskva
MOS;Московская область;Moscow Oblast
MUR;Мурманская область;Murmansk Oblast
NEN;Ненецкий автономный округ;Nenets Okrug
NIZ;Нижегородская область;Nizhny Novgorod Oblast
NGR;Новгородская область;Novgorod Oblast
NVS;Новосибирская область;Novosibirsk Oblast
OMS;Омская область;Omsk Oblast
ORE;Оренбургская область;Orenburg Oblast
ORL;Орловская область;Oryol Oblast
PNZ;Пензенская область;Penza Oblast
PER;Пермский край;Perm Krai
PRI;Приморский край;Primorsky Krai
PSK;Псковская область;Pskov Oblast
AD;Республика Адыгея;Adygea
AL;Республика Алтай;Altai Republic
BA;Республика Башкортостан;Bashkortostan
BU;Республика Бурятия;Buryatia
DA;Республика Дагестан;Dagestan
IN;Республика Ингушетия;Ingushetia
KL;Республика Калмыкия;Kalmykia
KR;Республика Карелия;Karelia
KO;Республика Коми;Komi
ME;Республика Марий Эл;Mari El
MO;Республика Мордовия;Mordovia
SA;Республика Саха (Якутия);Sakha
SE;Республика Северная Осетия-Алания;North Ossetia-Alania
TA;Республика Татарстан;Tatarstan
TY;Республика Тыва;Tuva
UD;Удмуртская Республика;Udmurtia
KK;Республика Хакасия;Khakassia
ROS;Ростовская область;Rostov Oblast
RYA;Рязанская область;Ryazan Oblast
SAM;Самарская область;Samara Oblast
SPE;Санкт-Петербург;Saint Petersburg;Sankt-Peterburg
SAR;Саратовская область;Saratov Oblast
SAK;Сахалинская область;Sakhalin Oblast
SVE;Свердловская область;Sverdlovsk Oblast
SMO;Смоленская область;Smolensk Oblast
STA;Ставропольский край;Stavropol Krai
TAM;Тамбовская область;Tambov Oblast
TVE;Тверская область;Tver Oblast
TOM;Томская область;Tomsk Oblast
TUL;Тульская область;Tula Oblast
TYU;Тюменская область;Tyumen Oblast
ULY;Ульяновская область;Ulyanovsk Oblast
KHA;Хабаровский край;Khabarovsk Krai
KHM;Ханты-Мансийский автономный округ;Khanty-Mansi Okrug
CHE;Челябинская область;Chelyabinsk Oblast
CE;Чеченская Республика;Chechnya
CU;Чувашская Республика;Chuvashia
CHU;Чукотский автономный округ;Chukotka Okrug
YAN;Ямало-Ненецкий автономный округ;Yamalo-Nenets Okrug
YAR;Ярославская область;Yaroslavl Oblast`,
      UA: `43;Автономна Республіка Крим;Crimea
05;Вінницька область;Vinnytsia Oblast
07;Волинська область;Volyn Oblast
12;Дніпропетровська область;Dnipropetrovsk Oblast
14;Донецька область;Donetsk Oblast
18;Житомирська область;Zhytomyr Oblast
21;Закарпатська область;Zakarpattia Oblast
23;Запорізька область;Zaporizhzhia Oblast
26;Івано-Франківська область;Ivano-Frankivsk Oblast
30;Київ;Kyiv;Kiev
32;Київська область;Kyiv Oblast;Kiev Oblast
35;Кіровоградська область;Kirovohrad Oblast
09;Луганська область;Luhansk Oblast
46;Львівська область;Lviv Oblast
48;Миколаївська область;Mykolaiv Oblast
51;Одеська область;Odesa Oblast;Odessa Oblast
53;Полтавська область;Poltava Oblast
56;Рівненська область;Rivne Oblast
40;Севастополь;Sevastopol
59;Сумська область;Sumy Oblast
61;Тернопільська область;Ternopil Oblast
63;Харківська область;Kharkiv Oblast
65;Херсонська область;Kherson Oblast
68;Хмельницька область;Khmelnytskyi Oblast
71;Черкаська область;Cherkasy Oblast
77;Чернівецька область;Chernivtsi Oblast
74;Чернігівська область;Chernihiv Oblast`,
    },
  },
  {
    source: 'names in use beside Google’s, as in Shopify/worldwide (name_alternates) and CLDR 48',
    why: 'Nobody is refused for the other name.',
    change: {
      MX: `CMX;Ciudad de México;;CDMX,Distrito Federal,Mexico City
MEX;Estado de México;;México
COA;Coahuila de Zaragoza;;Coahuila
MIC;Michoacán;;Michoacán de Ocampo
VER;Veracruz;;Veracruz de Ignacio de la Llave`,
      TR: `03;Afyonkarahisar;;Afyon`,
      AR: `C;Ciudad Autónoma de Buenos Aires;;CABA,Capital Federal`,
      CL: `RM;Metropolitana de Santiago;;Región Metropolitana,Santiago
AI;Aysén del General Carlos Ibáñez del Campo;;Aysén
LI;Libertador General Bernardo O'Higgins;;O'Higgins
MA;Magallanes y de la Antártica Chilena;;Magallanes`,
      CO: `DC;Bogotá;;Bogotá D.C.`,
      PE: `LIM;Gobierno Regional de Lima;;Lima Provincias,Departamento de Lima
LMA;Municipalidad Metropolitana de Lima;;Lima Metropolitana
CUS;Cuzco;;Cusco`,
      MZ: `L;Província de Maputo;Maputo Province`,
      NG: `OG;Ogun;;Ogun State
FC;Federal Capital Territory;;FCT,Abuja`,
      VE: `A;Distrito Capital;;Distrito Federal
X;La Guaira;;Vargas`,
      AE: `AZ;أبو ظبي;Abu Dhabi;أبوظبي
UQ;أم القيوين;Umm Al Quwain;ام القيوين`,
      ES: `A;Alicante;;Alacant
PM;Illes Balears;;Islas Baleares,Baleares
GI;Girona;;Gerona
L;Lleida;;Lérida
C;A Coruña;;La Coruña
OR;Ourense;;Orense
SS;Gipuzkoa;;Guipúzcoa,Guipuzkoa
BI;Bizkaia;;Vizcaya
VI;Álava;;Araba
NA;Navarra;;Nafarroa
CS;Castellón;;Castelló
V;Valencia;;València`,
    },
  },
]
