"""What in a free text would give a person away: phone and identity numbers, addresses of mail, names said as names.

A bare name without title, label or a usual given name is not recognised: no pattern can tell it from a place.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date

INVISIBLE = {ord(sign): None for sign in "\u200b\u200c\u200d\u2060\ufeff\u00ad\u180e"}
SEPARATORS = r"[\s\-.·_/()]{0,3}"
DIGITS_ZH = str.maketrans("〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺", "001234567891234567891")
MOBILE = re.compile(rf"(?<!\d)(?:\+?86{SEPARATORS})?1{SEPARATORS}[3-9]{SEPARATORS}(?:\d{SEPARATORS}){{8}}\d(?!\d)")
AREA = r"0(?:10|2\d|[3-9]\d\d)"
LANDLINE = re.compile(
    rf"(?<!\d)0\d{{2,3}}[\s\-)]{{1,3}}[2-9]\d{{2,3}}[\s\-]?\d{{4}}(?!\d)|(?<![\d.]){AREA}[2-9]\d{{6,7}}(?![\d.])"
)
SHORT_LINE = re.compile(r"(?:电话|热线|tel|phone|手机|联系方式)[^\d]{0,4}(\d[\d\s\-]{6,}\d)", re.IGNORECASE)
IDENTITY = re.compile(rf"(?<!\d)((?:\d{SEPARATORS}){{17}}[\dXx])(?!\d)")
IDENTITY_OLD = re.compile(r"(?<!\d)([1-8]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})(?!\d)")
PLATE = re.compile(
    "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·• ]?[A-HJ-NP-Z0-9]{5,6}(?![A-Z0-9])"
)
ACCOUNT = re.compile(r"(?:QQ|微信|WeChat|VX)\s{0,2}[号:]{0,2}\s{0,2}[A-Za-z0-9][\w-]{4,}", re.IGNORECASE)
PATH = re.compile(
    r"(?<![A-Za-z0-9])[A-Za-z]:[\\/]{1,2}[^\s\\/]|\\\\[\w.$-]+\\+\w|file:/|(?<![A-Za-z0-9_.:/~-])"
    r"(?:~|/(?:home|Users|root|var|tmp|mnt|media|opt|srv|data|run|Volumes|nas))/[^\s/]"
)
MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘"
    "于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白"
    "邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞刚桂英华玉兰红建国志文斌鹏飞辉波宇浩然子轩"
    "梓涵欣怡佳琪俊凯婷雪梅燕玲萍莉琳倩云丹丽晨晓东海峰龙"
)
TITLES = "先生|女士|小姐|同志|师傅|老师|经理|主任|队长|科长|处长|局长|工程师|医生|大爷|大妈|阿姨|居民"
LABELS = "联系人|姓名|业主|户主|房主|投诉人|来电人|报修人|负责人|责任人|经办人|巡查员|采集员|contact|owner name|name"
CALLED = re.compile(rf"[{SURNAMES}][\u4e00-\u9fff]{{0,2}}(?:{TITLES})")
LABELLED = re.compile(
    rf"(?:{LABELS})\s*[:：为是]?\s*([{SURNAMES}][\u4e00-\u9fff]{{1,2}})(?![\u4e00-\u9fff])", re.IGNORECASE
)
LIKELY = re.compile(rf"[{SURNAMES}][{GIVEN}]{{1,2}}")
ENGLISH = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+[A-Z][a-z]+")
LEAST_SIGNS = 11
"""A mobile number has eleven digits, an identity number more."""
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECK_SIGNS = "10X98765432"


def plain(text: str) -> str:
    """Return a text as it is read: full-width signs as narrow ones, without signs that nobody sees."""
    return unicodedata.normalize("NFKC", text).translate(INVISIBLE)


def told_of_a_person(text: str) -> str | None:
    """Return what kind of thing in a free text would give a person away: phone, identity, mail, plate, account, name;
    or None.
    """
    read = plain(text)
    spoken = read.translate(DIGITS_ZH)
    for kind, holds in KINDS.items():
        if holds(read) or (kind in ("phone", "identity") and spoken != read and holds(spoken)):
            return kind
    return None


def told_of_a_machine(text: str) -> str | None:
    """Return ``path`` where a text holds a path of a machine, which tells its users, drives and servers; or None."""
    return "path" if PATH.search(plain(text)) else None


def told_by_an_identifier(text: str) -> str | None:
    """Return the same for a column of numbers of things, which are long and made of digits themselves."""
    if len(text) < LEAST_SIGNS and text.isascii():  # nothing in it is read as more signs than it has
        return None
    read = plain(text)
    if MOBILE.search(read):
        return "phone"
    return "identity" if any(_is_identity(found) for found in IDENTITY.findall(read)) else None


def _has_phone(text: str) -> bool:
    return any(pattern.search(text) for pattern in (MOBILE, LANDLINE, SHORT_LINE))


def _has_identity(text: str) -> bool:
    return any(_has_birthday(found) for found in IDENTITY.findall(text)) or IDENTITY_OLD.search(text) is not None


def _has_birthday(number: str) -> bool:
    """Return whether digits 7 to 14 are a day on which somebody may have been born. Source: GB 11643-1999."""
    digits = re.sub(r"[^\dXx]", "", number)
    try:
        return 1900 <= date(int(digits[6:10]), int(digits[10:12]), int(digits[12:14])).year <= 2100
    except ValueError:
        return False


def _is_identity(number: str) -> bool:
    """Return whether a number has a birthday and the check sign of GB 11643-1999 (ISO 7064, MOD 11-2)."""
    digits = re.sub(r"[^\dXx]", "", number).upper()
    total = sum(int(digit) * weight for digit, weight in zip(digits[:17], WEIGHTS, strict=True))
    return _has_birthday(digits) and CHECK_SIGNS[total % 11] == digits[17]


def _has_name(text: str) -> bool:
    if CALLED.search(text) or LABELLED.search(text) or ENGLISH.search(text):
        return True
    return LIKELY.fullmatch(text.strip()) is not None


KINDS: dict[str, Callable[[str], bool]] = {
    "identity": _has_identity,
    "phone": _has_phone,
    "mail": lambda text: MAIL.search(text) is not None,
    "plate": lambda text: PLATE.search(text) is not None,
    "account": lambda text: ACCOUNT.search(text) is not None,
    "name": _has_name,
}
