"""A township's workbook as a run of the program wrote it, filled in on several sheets: cells are typed over, all else stays as it is."""

import datetime
import re
import zipfile

EPOCH = datetime.date(1899, 12, 30)
TIME = (1980, 1, 1, 0, 0, 0)

# By sheet and row as a spreadsheet shows it: what is typed under which header.
FILLED = {
    "疑点清单": {
        2: {"核查结论": "属实", "处理意见": "下月起核减", "核查人一": "王强", "核查人二": "李娜", "核查日期": datetime.date(2023, 7, 15)},
        3: {"核查结论": "不属实", "原因": "同名他人", "核查人一": "王强、李娜", "核查日期": "7月15日", "备注": "照片不同"},
        4: {"核查人一": "王强", "核查人二": "李娜", "核查日期": datetime.date(2023, 7, 15)},
        5: {"核查结论": "情况属实", "原因": "已停发", "处理意见": "自2023年8月起停发", "核查人一": "王强", "核查人二": "李娜"},
    },
    "漏保线索": {2: {"核查结论": "属实", "核查人一": "王强", "核查人二": "李娜"}},
    "身份存疑": {},
    "名册待更正": {2: {"更正后身份证号": "149908197001010107", "更正人": "王强"}},
}
DOUBT = {"核查结论": "属实", "核查情况": "两人同用一个号码", "核查人一": "王强", "核查人二": "李娜"}
DOUBT_OF_NOBODY = {"核查结论": "不属实", "核查情况": "不是同一人"}


def fill(source):
    """The bytes of the workbook at a path, filled in, part by part."""
    with zipfile.ZipFile(source) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    texts = [re.sub("<[^>]*>", "", item) for item in re.findall(r"<si>(.*?)</si>", parts["xl/sharedStrings.xml"].decode("utf-8"), re.S)]
    listed = re.findall(r'<sheet name="([^"]+)" sheetId="(\d+)"', parts["xl/workbook.xml"].decode("utf-8"))
    for name, number in listed:
        if name in FILLED:
            part = f"xl/worksheets/sheet{number}.xml"
            parts[part] = filled(parts[part].decode("utf-8"), name, texts).encode("utf-8")
    return parts


def filled(sheet, name, texts):
    rows = dict(FILLED[name])
    headers = {text_of(cell, texts): letters for letters, cell in cells_of(sheet, 1)}
    if name == "身份存疑":
        numbers = {row: text_of(cell, texts) for row in range(2, sheet.count("<row ") + 1) for letters, cell in cells_of(sheet, row)
                   if letters == "A"}
        rows[min(row for row, number in numbers.items() if number)] = DOUBT
        rows[min(row for row, number in numbers.items() if not number)] = DOUBT_OF_NOBODY
    for row, typed in rows.items():
        for header, value in typed.items():
            sheet = typed_into(sheet, f"{headers[header]}{row}", value)
    return sheet


def typed_into(sheet, reference, value):
    if isinstance(value, datetime.date):
        inner = f"><v>{(value - EPOCH).days}</v></c>"
    else:
        inner = f' t="inlineStr"><is><t>{value}</t></is></c>'
    made, count = re.subn(rf'(<c r="{reference}" s="\d+")(?:/>| [^>]*>.*?</c>|>.*?</c>)', lambda match: match.group(1) + inner, sheet)
    assert count == 1, reference
    return made


def cells_of(sheet, row):
    body = re.search(rf'<row r="{row}"[^>]*>(.*?)</row>', sheet, re.S).group(1)
    return [(re.match("[A-Z]+", cell[0]).group(), cell[1]) for cell in re.findall(r'(?s)<c r="([A-Z]+\d+)"([^>]*/>|.*?</c>)', body)]


def text_of(cell, texts):
    if 't="s"' in cell:
        return texts[int(re.search(r"<v>(\d+)</v>", cell).group(1))]
    return "".join(re.findall(r"<t[^>]*>(.*?)</t>", cell, re.S))


def packed(parts, target):
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, TIME), content, zipfile.ZIP_DEFLATED)
