"""Which of the old encodings a text is in that is neither UTF-8 nor plain: by the letters that its bytes would make.

A wrong encoding makes letters too, but hardly ever those that tables of pipes are made of, and never mostly those.
"""

from __future__ import annotations

import re

HIGH_RUN = re.compile(rb"[\x80-\xff]+")
ENOUGH = 0.3
CLEARLY = 1.5
LETTERS = {
    "gb18030": "点号线管地面高程埋深材质径备注标起终坐东北物探特征附属井段道路名称污水雨给燃气电力通信砼"
    "铸铁类型单位日期编断尺寸长度方式规格流向",
    "cp949": "맨홀번호관거경종점시좌표지반고저길이재질상하수도심명칭구분유형흄콘크리트로연장매설년월일",
    "cp932": "人孔管渠番号座標地盤高上流下径種延長路線土被勾配塩図面施工年度底深さビヒュームコンクリートマンホール",
    "big5": "點號線管徑材質座標高程起終深度備註人孔編雨污水道路名稱地面埋設類別",
}
"""The letters that stand in the headers and words of such tables, by encoding."""
ACCENTED = {
    "cp1252": "äöüßÄÖÜéèêëàâçîïôûùñáíóúãõåæøìòÉÈÀÁÍÓÚÑÇÃÕÅÆØÂÊÔœ",
    "cp1250": "ąćęłńóśźżĄĆĘŁŃÓŚŹŻčďěňřšťůžýáéíúôľĺŕőűöüäČĎĚŇŘŠŤŮŽÝÁÉÍÚŐŰÖÜÄß",
    "cp1254": "çğıöşüİŞĞÇÖÜâîû",
}
CYRILLIC = re.compile(rb"[\xa8\xb8\xb9\xc0-\xff]")
BEFORE_A_LETTER = re.compile(r"[^\x00-\x7f](?=[A-Za-z])")
HANGUL = ("\uac00", "\ud7a3")
KANA = ("\u3041", "\u30fc")
MOSTLY, FEWEST = 0.9, 12


def eastern(content: bytes) -> str | None:
    """Return the encoding of a Chinese, Japanese or Korean text, where its letters speak for one; else None."""
    if not HIGH_RUN.search(content):
        return None
    texts = {name: _foreign(content, name) for name in LETTERS}
    shares = {name: sum(each in LETTERS[name] for each in text) / max(len(text), 1) for name, text in texts.items()}
    best, second = sorted(shares, key=lambda name: -shares[name])[:2]
    if shares[best] >= ENOUGH and shares[best] >= CLEARLY * shares[second]:
        return best
    if shares["gb18030"] < ENOUGH / 3:
        for name, (low, high) in (("cp949", HANGUL), ("cp932", KANA)):
            own = {each for each in texts[name] if low <= each <= high}
            share = sum(each in own for each in texts[name]) / max(len(texts[name]), 1)
            if len(own) >= FEWEST and share >= (MOSTLY if name == "cp949" else ENOUGH):
                return name
    return None


def is_cyrillic(content: bytes) -> bool:
    """Return whether nearly all foreign bytes are letters of Windows-1251, and stand together as in words."""
    runs = HIGH_RUN.findall(content)
    letters = sum(map(len, runs))
    within = sum(len(CYRILLIC.findall(run)) for run in runs)
    return letters > 0 and within >= MOSTLY * letters and letters >= 3 * len(runs)


def western(content: bytes) -> str:
    """Return the encoding of a text in Latin letters: the one whose languages use most of its accented letters."""

    def own(name: str) -> int:
        within = BEFORE_A_LETTER.findall(content.decode(name, errors="replace"))  # in m³ or 5° it is a sign
        return sum(each in ACCENTED[name] for each in within)

    return max(ACCENTED, key=own)  # the first of equals: Western Europe


def _foreign(content: bytes, encoding: str) -> str:
    return "".join(each for each in content.decode(encoding, errors="replace") if each > "\x7f")
