"""Words that label the date of an update, in the languages that pages have."""

from __future__ import annotations

import re

RENEWAL = (
    r"updated?|modified|revised|corrected|edited|actualizad[oa]|modificad[oa]|aktualisiert|ge[aä]ndert|"
    r"mis(?:e)? [aà] jour|modifi[eé]e?|actualis[eé]e?|aggiornat[oa]|aggiornamento|modificato|atualizad[oa]|"
    r"bijgewerkt|gewijzigd|uppdaterad|[aä]ndrad|opdateret|oppdatert|p[aä]ivitetty|aktualizacja|zaktualizowano|"
    r"aktualizov[aá]no|aktualizovan[eéý]|actualizat[aă]?|actualitzat|friss[ií]tve|m[oó]dos[ií]tva|"
    r"g[uü]ncelle(?:me|ndi)|diperbarui|c[aậ]p nh[aậ]t|обновлено|изменено|оновлено|актуализирана|ажурирано|"
    r"ενημερώθηκε|τελευταία ενημέρωση|更新|最終更新|修订|수정|업데이트|تحديث|آخر تحديث|עודכן"
)
RENEWED = re.compile(rf"(?i)(?<!\w)(?:{RENEWAL})(?!\w)")
