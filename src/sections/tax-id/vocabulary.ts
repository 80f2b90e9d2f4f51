/**
 * Stripe's vocabulary of tax IDs (stripe-node 23.1, API 2026-10-28). Each line: type, name, pattern, example, and the
 * countries if they differ from those in the type's name. The likeliest type of a country is listed first. In a pattern
 * `#` is a digit. Separators are left out, except for a hyphen in the pattern. Examples are Stripe's if it has one. A
 * number is sent with the separators of the example of the same length. The patterns are as wide as what Stripe, the
 * tax offices and the OECD's TIN pages describe, because a wrong one would block a sale.
 *
 * Sources where Stripe's page has nothing or differs: AR, CL, CO, CR, DO, PY, SV, VE are grouped like ARCA, SII, DIAN,
 * Hacienda, DGII, DNIT, MH and SENIAT write them. BW: BURS (letter of the taxpayer's kind). CA QST: Revenu Québec (NR:
 * specified system). CN: GB 32100-2015 and the numbers before it. ID 15 digits: DJP. IN: GSTN (embassies, UN bodies,
 * non-residents, online services, deductors). MY ITN: LHDN's letters. SG GST: IRAS (M…, MR…). UZ persons: 14 digits. VN
 * branches: circular 105/2020/TT-BTC. A CNPJ may have letters since 2026, but a CPF after a word may not.
 */
export const vocabulary = `ad_nrt;NRT;[ACDEFGLOPU]#{6}[A-Z];A-123456-Z
ae_trn;TRN;#{15};123456789012345
al_tin;NIPT;[A-M]#{8}[A-Z];J12345678N
am_tin;TIN;#{8};02538904
ao_tin;NIF;#{10}|#{9}[A-Z]{2}#{3};5123456789
ar_cuit;CUIT;#{11};12-34567890-1
au_abn;ABN;#{11}|0{9}|1{9}|2{9};12345678912
au_acn;ACN;#{9};123456780
au_arn;ARN;#{12};123456789123
au_wpn;WPN;#{8,9};123456789
aw_tin;TIN;#{8};12345678
az_tin;VÖEN;#{10};0123456789
ba_tin;TIN;#{12,13};123456789012
bb_tin;TIN;#{13};1123456789012
bd_bin;BIN;#{9}(?:#{2}|#{4})?;123456789-0123
bf_ifu;IFU;#{8}[A-Z];12345678A
gb_vat;VAT;GB(?:#{9}|#{12}|(?:GD|HA)#{3}|(?:GD|HA)8888#{5})|0{9}|1{9}|2{9};GB123456789;GB IM
eu_vat;VAT
bg_uic;EIK;#{9}(?:#|#{4})?;123456789
bh_vat;VAT;#{15};123456789012345
bj_ifu;IFU;#{13};1234567890123
bo_tin;NIT;#{6,12};123456789
br_cnpj;CNPJ;(?!(?:CPF|IVA|NUM|REG|TAX|TIN|VAT)#{11}$)[0-9A-Z]{12}#{2};01.234.456/5432-10
br_cpf;CPF;#{11};123.456.789-87
bs_tin;TIN;#{9};123.456.789
bw_vat;VAT;[A-Z]?#{8,13};C12345678901
by_tin;UNP;[0-9ABCEHKMOPT]{2}#{7};123456789
ca_bn;BN;#{9}(?:R[A-Z]#{4})?;123456789
ca_gst_hst;GST/HST;#{9}(?:RT#{4}|R[A-Z]#{4})?;123456789RT0002
ca_qst;QST;#{10}TQ#{4}|NR#{8};1234567890TQ1234
ca_pst_bc;PST (BC);PST#{8};PST-1234-5678
ca_pst_mb;PST (MB);#{7};123456-7
ca_pst_sk;PST (SK);#{7};1234567
cd_nif;NIF;[A-Z]#{7}[A-Z];A0123456M
ch_vat;MWST/TVA/IVA;CHE#{9}(?:MWST|TVA|IVA|TPV)?;CHE-123.456.789 MWST|CHE-123.456.789 TVA|CHE-123.456.789
ch_uid;UID;CHE#{9}(?:HR|RC)?;CHE-123.456.789 HR|CHE-123.456.789
ci_vat;NCC;#{7}[A-Z];1234567A
cl_tin;RUT;#{6,8}[0-9K];12.345.678-K|1.234.567-K|123.456-K
cm_niu;NIU;[A-Z]#{12}[A-Z];M123456789000L
cn_tin;USCC;[0-9A-Z]{2}#{6}[0-9A-Z]{10}|#{6}[0-9A-Z]{9}|#{14,19}[0-9X];123456789012345678
co_nit;NIT;#{8,16};123.456.789-0
cr_tin;Cédula;#{9,12};1-234-567890|1-2345-6789
cv_nif;NIF;#{9};213456789
cz_dic;DIČ;(?:CZ)?#{8,10};CZ12345678
de_stn;Steuernummer;#{10,13};1234567890
do_rcn;RNC;#{9}|#{11};123-4567890-1|1-23-45678-9
ec_ruc;RUC;#{13};1234567890001
eg_tin;TRN;#{9};123456789
es_cif;NIF;[0-9A-Z]#{7}[0-9A-Z];A12345678
et_tin;TIN;#{10};1234567890
eu_oss_vat;OSS VAT;EU#{9}|IM#{10};EU123456789;-
fo_vat;V-tal;#{6};123456
fr_siren;SIREN;#{9};123456789
fr_siret;SIRET;#{14};12345678901234
fr_spi;SPI;#{13};1234567890123
ge_vat;VAT;#{9}|#{11};123456789
gh_tin;TIN;[A-Z]#{10}|GHA#{10};C0123456789
gi_tin;TIN;(?:GICO|[A-Z])?#{4,10}[A-Z]?;123456
gn_nif;NIF;#{9};123456789
hk_br;BR;#{8}(?:#{3,11})?;12345678
hr_oib;OIB;#{11};12345678901
hu_tin;Adószám;#{8}(?:#{2,3})?;12345678-1-23
ic_nif;NIF (Canarias);[0-9A-Z]#{7}[0-9A-Z];A12345678;ES
id_npwp;NPWP;#{15,16};012.345.678.9-012.345|01.234.567.8-901.234
il_vat;VAT;#{8,9};000012345
in_gst;GSTIN;#{2}[A-Z]{4}[0-9A-Z]#{4}[A-Z][0-9A-Z]{3}|#{4}[A-Z]{3}#{5}(?:[UO]N|NR|OS)[0-9A-Z];12ABCDE3456FGZH
is_vat;VSK;#{5,6};123456
is_kt;Kennitala;#{10};123456-7890
it_cf;Codice fiscale;[A-Z]{6}[0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]|#{11};ABCDEF12G34H567I
jp_trn;登録番号 (T);T#{13};T1234567891234
jp_cn;法人番号;#{13};1234567891234
jp_rn;RN;#{5};12345
ke_pin;PIN;[A-Z]#{9}[A-Z];P000111111A
kg_tin;TIN;#{14};12345678901234
kh_tin;TIN;[0-9A-Z]#{12};1001-123456789
kr_brn;BRN;#{10};123-45-67890
kz_bin;BIN;#{12};123456789012
la_tin;TIN;#{12};123456789-000
li_vat;MWST;#{5};12345
li_uid;UID;CHE#{9};CHE123456789
lk_vat;VAT;#{9}(?:#{4})?;123456789-1234
ma_vat;VAT;#{8}|#{15};12345678
md_vat;TVA;#{7};1234567
md_cf;IDNO;#{13};1234567890123
me_pib;PIB;#{8};12345678
mk_vat;DDV;MK#{13};MK1234567890123
mr_nif;NIF;#{8};12345678
mu_vat;VAT;VAT#{8};VAT12345678
mx_rfc;RFC;[A-Z&Ñ]{3}#{6}[0-9A-Z]{3}|[A-Z&Ñ]{4}#{6}(?:[0-9A-Z]{3})?;ABC010203AB9
my_sst;SST;[A-Z]#{14};A12-3456-78912345
my_itn;ITN;(?:CS?|D|EI?|FA?|J|L[EL]|[IOS]G|PT|T[ACFNPR])#{8,12};C 1234567890
my_frp;FRP;#{8};12345678
mz_nuit;NUIT;#{9};123456789
ng_tin;TIN;#{10,13};12345678-0001
no_vat;MVA;#{9}MVA;123456789MVA
no_voec;VOEC;#{7};1234567
np_pan;PAN;#{9};123456789
nz_gst;GST;#{8,9};123456789
nz_bn;NZBN;#{13};9429012345678
om_vat;VAT;OM#{9}[0-9X];OM1234567890
pe_ruc;RUC;#{11};12345678901
ph_tin;TIN;#{9}(?:#{3,5})?;123456789012
pl_nip;NIP;#{10};1234567890
pt_nif;NIF;#{9};123456789
py_ruc;RUC;#{5,9};12345678-9|1234567-8|123456-7|12345-6|1234-5
ro_tin;CIF/CNP;#{2,10}|#{13};1234567890123
rs_pib;PIB;#{9};123456789
ru_inn;ИНН;#{10}|#{12};1234567891
ru_kpp;КПП;#{4}[0-9A-Z]{2}#{3};123456789
sa_vat;VAT;#{15};123456789012345
sg_gst;GST;[A-Z]#{8}[A-Z]|M[0-9RX]#{7}[0-9A-Z]|#{8,9}[A-Z]|[A-Z]#{2}[A-Z]{2}#{4}[A-Z];M12345678X
sg_uen;UEN;#{8,9}[A-Z]|[A-Z]#{2}[A-Z]{2}#{4}[A-Z];123456789F
si_tin;Davčna številka;#{8};12345678
sm_coe;COE;SM#{1,5};SM12345
sn_ninea;NINEA;(?:#{7}|#{9})(?:[012][A-Z]#)?;12345672A2
sr_fin;FIN;#{10};1234567890
sv_nit;NIT;#{14}|#{9};1234-567890-123-4|12345678-9
th_vat;VAT;#{13};1234567891234
tj_tin;TIN;#{9};123456789
tr_tin;VKN;#{10,11};0123456789
tt_vat;VAT;#{6,10};123456
tt_bir;BIR;#{9,10};1234567890
tw_vat;統一編號;#{8};12345678
tz_vat;VRN;#{8}[A-Z]|#{9};12345678A
ua_vat;ПДВ;#{8,10}|#{12};123456789
ug_tin;TIN;#{10};1014751879
us_ein;EIN;#{2}-?#{7};12-3456789;US PR GU VI AS MP
uy_ruc;RUT;#{12};123456789012
uz_vat;QQS;#{12};123456789012
uz_tin;STIR;#{9}|#{14};123456789
ve_rif;RIF;[A-Z]#{8,9};A-12345678-9|A-12345678
vn_tin;MST;#{10}(?:#{2,3})?;1234567890|1234567890-123
za_vat;VAT;#{10};4123456789
zm_tin;TPIN;#{10};1004751879
zw_tin;TIN;#{10};1234567890`
