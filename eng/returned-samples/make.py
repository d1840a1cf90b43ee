"""
Makes samples/returned: lists as townships, the county and agencies send them back.

    python3 eng/returned-samples/make.py                 the files that are made by hand; the same bytes every time
    python3 eng/returned-samples/make.py --libreoffice   also those that LibreOffice saves (other bytes each time: commit them once)
    python3 eng/returned-samples/make.py --list          before that, the handed-out list anew, of the expected lists of samples/liulin
    python3 eng/returned-samples/make.py --workbook 三交镇.xlsx   the workbook that a run of samples/liulin wrote, filled in

Needs nothing but Python 3.11 and, where asked for, soffice. People, numbers and companies are the sample county's: none is real.
"""

import csv
import io
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import handed_out
import sheets
import township
from handed_out import FILLED, ROOT, Table, check_of, make_list, read_list
from sheets import Raw, letters, merges, pack, rows, sheet, workbook

FOLDER = ROOT / "samples" / "returned"
BOM = b"\xef\xbb\xbf"


def text(table, delimiter=",", end="\r\n", wrap=True):
    """A table as CSV; ID numbers as the list has them."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=delimiter, lineterminator=end)
    place = table.header.index("身份证号") if "身份证号" in table.header else -1
    writer.writerow(table.header)
    for row in table.rows:
        writer.writerow([f'="{cell}"' if wrap and i == place and cell else cell for i, cell in enumerate(row)])
    return stream.getvalue()


def utf8(*arguments, **options):
    return BOM + text(*arguments, **options).encode("utf-8")


def one_sheet(table, hidden=(), before="", after="", name="柳林镇", **options):
    return pack(workbook([(name, sheet(rows(table.all, hidden), before, after))], **options))


def excel_like(table):
    """As Excel shows and saves it: no wrapping, no zeros behind the point, its own dates."""
    for i in range(len(table.rows)):
        for column in ("首次发现日期", "整改期限", "核查日期"):
            parts = table.get(i, column).split("-")
            if len(parts) == 3:
                table.set(i, column, f"{parts[0]}/{int(parts[1])}/{int(parts[2])}")
        table.set(i, "月保障金", table.get(i, "月保障金").removesuffix(".00"))
    return table


def csv_files():
    yield "as-written.csv", utf8(Table())
    yield "utf-8-without-bom.csv", text(Table(), end="\n").encode("utf-8")
    yield "gb18030.csv", text(excel_like(Table()), wrap=False).encode("gb18030")
    yield "ansi-of-a-chinese-windows.csv", text(excel_like(Table()), wrap=False).encode("gbk", "replace")
    yield "unicode-text.txt", b"\xff\xfe" + text(excel_like(Table()), "\t", wrap=False).encode("utf-16-le")
    yield "semicolons.csv", utf8(Table(), ";")
    yield "tabs.csv", utf8(Table(), "\t")
    yield "bars.csv", utf8(Table(), "|")
    yield "resaved-by-excel.csv", text(excel_like(Table()), wrap=False).encode("gb18030")

    table = Table()
    for i in range(len(table.rows)):
        table.set(i, "身份证号", '=""' + table.get(i, "身份证号") + '""' if i % 2 else '"=""' + table.get(i, "身份证号") + '"""')
    yield "wrapping-doubled.csv", utf8(table, wrap=False)

    table = Table()
    for i in range(len(table.rows)):
        table.set(i, "身份证号", '"' + table.get(i, "身份证号") + '"')
    yield "quotes-tripled.csv", utf8(table, wrap=False)

    # Excel leaves out delimiters at the end of rows, here and there.
    lines = text(Table().first_generation()).split("\r\n")
    yield "empty-cells-left-out-at-the-end.csv", BOM + "\r\n".join(line.rstrip(",") if i > 4 else line for i, line in enumerate(lines)).encode()

    lines = text(Table()).split("\r\n")
    lines[2] = lines[2].replace('"逗号,和""引号"""', "逗号,没有引号")
    yield "comma-without-quotes.csv", BOM + "\r\n".join(lines).encode()

    whole = text(Table())
    yield "line-break-without-quotes.csv", BOM + whole.replace('"第一行\n第二行"', "第一行\r\n第二行").encode()
    yield "quote-not-closed.csv", BOM + whole.replace("渐退期内,", '"渐退期内,').encode()
    yield "cut-off.csv", BOM + whole[:whole.index("未实际经营") + 2].encode()

    table = Table()
    spelt = [lambda n: n.replace("-", ""), str.lower, lambda n: "".join(chr(ord(c) + 0xFEE0) if c.isalnum() else c for c in n),
             lambda n: n.replace("-", " "), lambda n: n.replace("-", "—"), lambda n: " " + n + "\u3000", lambda n: n.replace("0", "O"),
             lambda n: n.replace("1", "I"), lambda n: n.replace("1", "l").lower(), lambda n: n, lambda n: n + "\t", lambda n: "'" + n]
    for i, how in enumerate(spelt):
        table.set(i, "疑点编号", how(table.get(i, "疑点编号")))
    yield "numbers-retyped.csv", utf8(table)

    table = Table()
    table.set(0, "疑点编号", "Z7TJ-F2EK-BHP").set(1, "疑点编号", "").set(2, "疑点编号", "第3条").set(6, "疑点编号", "")
    yield "numbers-lost.csv", utf8(table)

    table = Table()
    table.rows.sort(key=lambda row: row[5])
    lines = text(table).split("\r\n")
    titles = ["柳林镇低保疑点核查情况表" + "," * 33, "填报单位：柳林镇人民政府,,,填报日期：2023-07-18" + "," * 30]
    yield "titles-above-and-sorted.csv", BOM + "\r\n".join(titles + lines).encode()

    table = Table().keep(["乡镇", "核查结论", "处理意见", "原因", "疑点编号", "疑点说明", "姓名", "身份证号", "核查人一", "核查人二", "核查日期", "校验码", "备注"])
    table.rename({"核查结论": "核实结论", "原因": "具体原因", "身份证号": "身份证号码", "核查人一": "核查人1", "核查人二": "核查人（二）", "核查日期": "入户 日期",
                  "备注": "备注说明"}).add("村委会意见", ["同意"] * 12, "疑点编号")
    yield "columns-moved-renamed-added.csv", utf8(table)
    yield "columns-dropped.csv", utf8(Table().keep(["疑点编号", "姓名", "核查结论", "原因", "核查人一", "核查日期"]))
    yield "first-generation.csv", utf8(Table().first_generation())
    yield "rows-of-delimiters.csv", utf8(Table()) + (("," * 33 + "\r\n") * 2000).encode()
    yield "unread.csv", utf8(Table(answers=[]))


def named(table):
    """Every cell as a program with a prefix of its own writes it."""
    return rows(table.all).replace("<row", "<x:row").replace("</row", "</x:row").replace("<c ", "<x:c ").replace("</c>", "</x:c>") \
        .replace("<is>", "<x:is>").replace("</is>", "</x:is>").replace("<t ", "<x:t ").replace("</t>", "</x:t>")


def shared(table, runs):
    """A workbook of shared texts; some in several runs, with how they are spoken."""
    texts, index = [], {}

    def cell(value, at):
        if value == "":
            return f'<c r="{at}"/>'
        if value not in index:
            index[value] = len(texts)
            texts.append(runs(value, len(texts)))
        return f'<c r="{at}" t="s"><v>{index[value]}</v></c>'

    body = rows(table.all, cell=cell)
    part = f'<sst xmlns="{sheets.MAIN}" count="{len(texts)}" uniqueCount="{len(texts)}">' + "".join(f"<si>{one}</si>" for one in texts) + "</sst>"
    return pack(workbook([("柳林镇", sheet(body))], shared=part))


def in_runs(value, index):
    plain = f'<t xml:space="preserve">{sheets.escape(value)}</t>'
    if len(value) < 2 or index % 2:
        return plain
    half = len(value) // 2
    return (f'<r><rPr><b/><sz val="11"/></rPr><t xml:space="preserve">{sheets.escape(value[:half])}</t></r>'
            f'<r><t xml:space="preserve">{sheets.escape(value[half:])}</t></r>'
            f'<rPh sb="0" eb="1"><t>读音</t></rPh><phoneticPr fontId="0"/>')


def date_cell(day, epoch_days):
    import datetime
    serial = (datetime.date.fromisoformat(day) - datetime.date(1899, 12, 30)).days - epoch_days
    return serial


def workbook_files():
    table = Table()
    prefixed = sheet(rows([]), namespace=sheets.MAIN).replace("<worksheet xmlns=", "<x:worksheet xmlns:x=") \
        .replace("<sheetData></sheetData></worksheet>", f'<x:dimension ref="A1:A1"/><x:sheetData>{named(table)}</x:sheetData></x:worksheet>')
    folders = [("xl/", b""), ("xl/worksheets/", b"")]
    yield "wps-prefixes-and-dimension.xlsx", pack(folders + workbook([("柳林镇", prefixed)]))

    parts = workbook([("柳林镇", sheet(rows(Table().all)))])
    yield "wps-parts-twice.xlsx", pack(parts + [part for part in parts if part[0] in ("xl/styles.xml", "xl/workbook.xml")])
    yield "inline-strings.xlsx", one_sheet(Table())
    yield "shared-texts-in-runs.xlsx", shared(Table(), in_runs)

    table = Table()
    for i in range(len(table.rows)):
        number = table.get(i, "身份证号")
        table.set(i, "身份证号", Raw(f'<c r="{{at}}" t="str"><f>"{number}"</f><v>{number}</v></c>'))
    yield "id-numbers-as-formulas.xlsx", one_sheet(table)

    for name, epoch, properties, style in (("dates-from-1904.xlsx", 1462, '<workbookPr date1904="1"/>', ' s="2"'),
                                           ("dates-as-serials.xlsx", 0, "", "")):
        table = Table()
        for i in range(len(table.rows)):
            for column in ("首次发现日期", "整改期限", "核查日期"):
                if day := table.get(i, column):
                    table.set(i, column, Raw(f'<c r="{{at}}"{style}><v>{date_cell(day, epoch)}</v></c>'))
        yield name, one_sheet(table, **({"before": ""} if not properties else {})) if not properties else \
            pack(workbook([("柳林镇", sheet(rows(table.all)))], before=properties))

    yield "strict.xlsx", pack(workbook([("柳林镇", sheet(rows(Table().all), namespace=sheets.STRICT))], strict=True))
    yield "filtered.xlsx", one_sheet(Table(), hidden=(3, 5, 9), after=(
        '<autoFilter ref="A1:AH13"><filterColumn colId="11"><filters><filter val="高"/></filters></filterColumn></autoFilter>'))

    hidden = f'<cols><col min="27" max="28" width="10" hidden="1" customWidth="1"/></cols>'
    yield "columns-and-sheet-hidden.xlsx", pack(workbook(
        [("填报说明", sheet(rows([["请于7月26日前报回"]]))), ("柳林镇", sheet(rows(Table().all), hidden))], states={"柳林镇": "hidden"}))

    table = Table()
    v, columns = table.at("核查结论"), ("核查结论", "原因", "处理意见", "核查人一", "核查人二", "核查日期")
    for i in (1, 2):
        for column in columns:
            table.set(i, column, "")
    ranges = [f"{letters(table.at(column))}2:{letters(table.at(column))}4" for column in columns]
    # A block of two columns: its text stands in the first.
    ranges.append(f"{letters(v)}12:{letters(v + 1)}13")
    for column in columns:
        table.set(11, column, "" if column in ("核查结论", "原因") else table.get(11, column))
    table.set(10, "原因", "")
    yield "merged.xlsx", one_sheet(table, after=merges(*ranges))

    table = Table()
    first, second = table.all[:7], [table.header] + table.rows[6:]
    yield "two-sheets.xlsx", pack(workbook([("第一批", sheet(rows(first))), ("第二批", sheet(rows(second))), ("说明", sheet(rows([["联系人", "王强"]])))]))
    yield "second-sheet-without-header.xlsx", pack(workbook([("第一批", sheet(rows(first))), ("第二批", sheet(rows(table.rows[6:])))]))
    yield "sheet-of-totals-beside.xlsx", pack(workbook(
        [("柳林镇", sheet(rows(table.all))), ("汇总", sheet(rows([["村", "疑点编号", "户数"], ["上寨则村", "Z7TJ-F2EK-BHPF", "1"]])))]))

    body = rows(Table().all)
    empty = "".join(f'<row r="{n}" s="1" customFormat="1"><c r="A{n}" s="1"/><c r="AA{n}" s="1"/></row>' for n in range(14, 400))
    yield "formatted-to-the-last-row.xlsx", pack(workbook(
        [("柳林镇", sheet(body + empty + '<row r="1048576" s="1" customFormat="1"><c r="AA1048576" s="1"/></row>', dimension="A1:AH1048576"))]))

    table = Table().set(0, "核查结论", Raw('<c r="{at}"><f>IF(1,"属实","")</f></c>')).set(8, "备注", Raw('<c r="{at}"><f>见附件</f><v></v></c>'))
    table.set(1, "身份证号", Raw('<c r="{at}"><f>"149901197601152568"</f></c>'))
    yield "never-calculated.xlsx", one_sheet(table)

    table = Table().set(0, "核查结论", Raw('<c r="{at}" t="e"><f>VLOOKUP(1,A:B,2,0)</f><v>#N/A</v></c>'))
    table.set(1, "核查结论", Raw('<c r="{at}" t="e"><f>X!A1</f><v>#REF!</v></c>')).set(2, "备注", Raw('<c r="{at}" t="e"><v>#NAME?</v></c>'))
    yield "error-cells.xlsx", one_sheet(table)

    table = Table()
    for i in range(3):
        table.set(i, "身份证号", Raw(f'<c r="{{at}}"><v>{float(table.get(i, "身份证号").replace("X", "0")):.15g}</v></c>'))
    yield "id-numbers-as-numbers.xlsx", one_sheet(table)

    table = Table()
    blank = [""] * len(table.header)
    note = lambda *cells: list(cells) + blank[len(cells):]
    yield "totals-and-header-again.xlsx", pack(workbook([("柳林镇", sheet(rows(
        [table.header] + table.rows[:6] + [note("小计", "6"), table.header] + table.rows[6:] +
        [note("合计", "12"), blank, note("填表人：王强", "", "审核人：李娜")])))]))
    yield "password.xlsx", sheets.protected()
    yield "password.ods", sheets.protected_ods()

    yield "township.zip", pack([
        ("柳林镇/疑点清单.csv", utf8(Table(6))), ("柳林镇/第二批.xlsx", one_sheet(second_half())), ("柳林镇/~$第二批.xlsx", b"\x01"),
        ("柳林镇/", b""), ("柳林镇/说明.pdf", b"%PDF-1.4\n%%EOF")])


def second_half():
    table = Table()
    table.rows = table.rows[6:]
    return table


WORDS = [
    "属实", " 属 实 ", "属实。", "情况属实", "是", "√属实", "“属实”", "经核实属实", "属实（已停发）", "属实，车辆已报废", "不属实", "不实", "否", "经查不属实",
    "不属实:已过户", "与事实不符", "部分属实", "部分", "部分属实、已核减", "数据错误", "数据有误", "信息有误", "已知已处理", "已知,已处理", "无法核实", "联系不上",
    "无法核查。", "ＮＵＬＬ", "/", "待核实", "未核查", "√", "无误", "已核实", "已核实，车已卖未过户", "属实，但已转卖", "属实/不属实", "外出务工联系不上", "有", "1",
    "基本属实", "不属实？", "属实不属实", "停发", "□属实 ☑不属实", "已处理",
]


def value_files():
    table = Table(46, [[word] for word in WORDS])
    yield "verdict-words.csv", utf8(table)

    table = Table(answers=[["", "", "", "王强", "李娜", "2023-07-15", ""]] * 12)
    for word in ("无法核实", "不属实", "部分属实", "属实"):
        table.add(word, [], "原因")
    for row, column, mark in ((0, "属实", "√"), (1, "不属实", "✓"), (2, "部分属实", "V"), (3, "无法核实", "是"), (4, "属实", "√"), (4, "不属实", "√"),
                              (5, "属实", "×"), (5, "不属实", "√"), (6, "属实", "看过了"), (8, "不属实", "0"), (9, "核查结论", "属实"), (9, "属实", "√"),
                              (10, "核查结论", "属实"), (10, "不属实", "√")):
        table.set(row, column, mark)
    yield "ticked.csv", utf8(table)

    days = ["2023-07-15", "2023/7/15", "2023.7.15", "2023年7月15日", "20230715", "45122", "２０２３－０７－１５", "7月15日", "7.15", "23.7.15", "12月30日", "上周三",
            "2023-07", "2023-02-30", "15/7/2023", "2023年7月15日上午", "2023-07-15 10:30:00", "/", "7月15-16日"]
    table = Table(len(days), [["属实", "已停发", "2023年8月起停发", "王强", "李娜", day, ""] for day in days])
    yield "days.csv", utf8(table)

    table = Table()
    table.add("核减金额", ["370", "1,200.50", "３７０元", "￥400", "约300", "", "", "", "200", "300"], "备注")
    table.add("停发月份", ["2023-08", "2023年8月", "2023年8月起", "8月", "下月", "202308", "", "", "2023/8/1", ""], "备注")
    table.add("停发金额", ["", "", "", "", "", "", "", "", "370", "300"], "备注")
    yield "amounts-and-months.csv", utf8(table)

    people = [("王强、李娜", ""), ("王强 李娜", ""), ("王 强", "李 娜"), ("王强/李娜", "张伟"), ("王强", "王强"), ("", "李娜"), ("王强，李娜，张伟", "")]
    yield "investigators.csv", utf8(Table(len(people), [["属实", "已停发", "2023年8月起停发", one, two, "2023-07-15", ""] for one, two in people]))

    table = Table()
    table.set(0, "姓名", "刘旭阳").set(1, "身份证号", "149901197601152586").set(2, "疑点说明", table.get(2, "疑点说明").replace("2019", "2018"))
    table.set(3, "校验码", "").set(4, "校验码", table.get(3, "校验码") or "00000000").set(5, "校验码", table.get(5, "校验码").lower())
    table.set(8, "身份证号", table.get(8, "身份证号").lower()).set(9, "疑点编号", table.get(10, "疑点编号")).set(10, "疑点编号", read_list()[1][9][0])
    yield "edited.csv", utf8(table)

    visit = ["王强", "李娜", "2023-07-15"]
    answers = [
        ["不属实", "自己写的原因", "继续保障", *visit, ""],
        ["不属实", "已停发", "继续保障", *visit, ""],
        ["属实", "同名他人", "", *visit, "号牌不同"],
        ["属实", "已停发", "停发", *visit, ""],
        ["属实", "已停发", "自2023年8月起停发", *visit, ""],
        ["属实", "已停发", "", *visit, "2023年8月15日入户，9月起停发"],
        ["属实", "已停发", "8月或者9月停发", *visit, ""],
        ["部分属实", "已核减", "每月核减120.50元", *visit, ""],
        ["部分属实", "已核减", "8月起核减", *visit, ""],
        ["部分属实", "已核减", "8月起由370元核减为250元", *visit, ""],
        ["部分属实", "已核减", "8月起每月核减1,120元", *visit, ""],
        ["不属实", "借名登记", "", *visit, ""],
        ["不属实", "借名登记。", "车主为其表兄，有书面说明", *visit, ""],
        ["不属实", "生产生活必需(依规豁免)", "", *visit, "送孩子上学"],
        ["不属实", "灵活就业自缴", "", *visit, ""],
        ["数据错误", "健在", "", *visit, ""],
    ]
    yield "reasons.csv", utf8(Table(len(answers), answers))
    answers = [
        ["不属实", "灵活就业自缴", "", "王强", "", "2023-07-15", ""],
        ["不属实", "灵活就业自缴", "", "", "", "2023-07-15", ""],
        ["不属实", "灵活就业自缴", "", "王强", "李娜", "2023-07-21", ""],
        ["不属实", "灵活就业自缴", "", "王强", "李娜", "2023-07-20", ""],
        ["不属实", "灵活就业自缴", "", "王强", "李娜", "2023-07-05", ""],
        ["不属实", "灵活就业自缴", "", "王强", "李娜", "", ""],
    ]
    yield "visits.csv", utf8(Table(len(answers), answers))


def swapped(number):
    """The first two different signs that stand side by side change places."""
    for i in range(len(number) - 1):
        if number[i] != number[i + 1] and "-" not in number[i:i + 2]:
            return number[:i] + number[i + 1] + number[i] + number[i + 2:]
    raise ValueError(number)


def line_files():
    table = Table()
    table.rows += [list(table.rows[0]), list(table.rows[1]), list(table.rows[8]), list(table.rows[6])]
    table.set(13, "核查结论", "属实").set(14, "核查结论", "").set(14, "原因", "").set(14, "处理意见", "").set(14, "核查人一", "")
    table.set(14, "核查人二", "").set(14, "核查日期", "").set(14, "备注", "")
    yield "lines-twice.csv", utf8(table)

    table = Table()
    for i in (0, 1):
        table.set(i, "核查结论", "")
    table.set(1, "原因", "").set(1, "处理意见", "").set(2, "原因", "").set(8, "核查结论", "待核实")
    yield "reason-without-verdict.csv", utf8(table)

    _, all_rows = read_list()
    table = Table()
    table.rows = [list(row) for row in all_rows[46:49]] + table.rows[:2]
    for i in range(3):
        table.set(i, "核查结论", "不属实").set(i, "核查人一", "王强").set(i, "核查日期", "2023-07-15")
    # What a file says of whose it is, its name or its folder: here 柳林镇.
    yield "柳林镇/another-townships-cases.csv", utf8(table)
    yield "another-townships-cases.csv", utf8(table)

    table = Table(4)
    secret = (ROOT / "samples" / "liulin" / "secret.key").read_text("utf-8").strip().encode("utf-8")
    for i, number in ((0, "ABCD-EFGH-JKMN"), (1, "0000-0000-0000")):
        table.set(i, "疑点编号", number)
    table.set(1, "校验码", check_of(secret, "0000-0000-0000", table.get(1, "姓名"), table.get(1, "身份证号"), table.get(1, "疑点说明")))
    yield "unknown-numbers.csv", utf8(table)

    table = Table(4)
    number = table.get(0, "疑点编号")
    table.set(0, "疑点编号", number[:-1] + ("8" if number[-1] != "8" else "9")).set(1, "疑点编号", swapped(table.get(1, "疑点编号")))
    yield "one-sign-wrong.csv", utf8(table)

    yield "earlier-verdicts.csv", utf8(Table(6))
    yield "all-so.csv", utf8(Table(8, [["属实", "", "拟停发", "王强", "李娜", "2023-07-15", ""]] * 8))
    yield "all-wrong-data.csv", utf8(Table(5, [["数据错误", "来源数据有误", "", "王强", "李娜", "2023-07-15", "不是本人的"]] * 5))
    yield "nothing-but-texts-differ.csv", utf8(Table(6, [answer[:6] + ["另有说明"] for answer in handed_out.USUAL[:6]]))

    missed = Table()
    missed.header, missed.rows = read_list("missed.csv")
    for i, answer in enumerate((["属实", "", "帮助其申请，8月纳入"], ["不属实", "收入未超标准", ""], ["不属实", "同名他人", "核对身份证"])[:len(missed.rows)]):
        for column, value in zip(FILLED, answer + ["王强", "李娜", "2023-07-15", ""]):
            missed.set(i, column, value)
    yield "missed-people.csv", utf8(missed)
    table = Table(6)
    table.set(0, "核查结论", "不属实").set(0, "原因", "冒名登记").set(1, "核查结论", "属实").set(1, "原因", "已停发").set(1, "处理意见", "自8月起停发")
    yield "verdicts-that-differ.csv", utf8(table)
    yield "more-answers-later.csv", utf8(Table(8, handed_out.USUAL[:6] + [["属实", "已停发", "2023年8月起停发", "王强", "李娜", "2023-07-20", ""]] * 2))


def other_files():
    numbers = [row[0] for row in read_list()[1][:8]]
    header = ["序号", "疑点编号", "问题", "问题类型", "发现来源与日期", "整改标准", "整改措施", "整改类型", "责任单位", "责任人", "整改时限", "整改情况", "佐证材料", "状态",
              "复核人", "销号人", "销号日期", "逾期天数", "备注"]
    states = [("已整改", "已停发低保金", "停发决定书", "2023-08-01"), ("持续整改", "每月扣回200元", "", ""), ("未整改", "", "", ""), ("移送", "拒不退回，移送", "移送函", ""),
              ("整改完成", "已退回", "收据", "2023/8/2"), ("整改中", "正在办理", "", ""), ("大概好了", "", "", "8月3日"), ("", "已上门", "", "")]
    table = [header] + [[str(i + 1), number, "拥有机动车辆", "财产", "比对 2023-07-06", "停发", "停发", "立行立改", "柳林镇", "王强", "2023-07-26", done, proof, state,
                         "", "", day, "0", ""] for i, (number, (state, done, proof, day)) in enumerate(zip(numbers, states))]
    yield "measures.xlsx", pack(workbook([("整改台账", sheet(rows(table)))]))

    opinions = [("同意", ""), ("退回", "没有证明材料"), ("通过", ""), ("不同意", "请再入户"), ("同意。", ""), ("看看再说", ""), ("", ""), ("退回重核", "")]
    table = Table(8).add("复核意见", [one for one, _ in opinions]).add("退回原因", [why for _, why in opinions]).add("复核人", ["赵科长"] * 8)
    yield "review.xlsx", one_sheet(table, name="复核")

    answers = [("已更正", "2023-08-01", "已恢复户籍状态"), ("不予更正", "2023-08-02", "登记无误"), ("待更正", "", ""), ("逾期", "", ""), ("已修改", "8月3日", "死亡登记已撤销"),
               ("知道了", "", "")]
    table = [["疑点编号", "文件", "行号", "问题", "请贵单位", "发出日期", "更正状态", "答复日期", "答复情况"]] + [
        [number, "deaths.csv", str(i + 10), "登记为死亡，本人健在", "请核对更正", "2023-07-20", *answer] for i, (number, answer) in enumerate(zip(numbers, answers))]
    stream = io.StringIO()
    csv.writer(stream).writerows(table)
    yield "corrections.csv", BOM + stream.getvalue().encode()

    yield "no-list.csv", BOM + "姓名,电话,住址\r\n王强,13800000000,柳林镇\r\n".encode()
    yield "nothing-to-fill-in.csv", utf8(Table().keep(["疑点编号", "姓名", "身份证号", "规则"]))
    yield "empty.csv", b""
    yield "photograph.jpg", bytes([0xFF, 0xD8, 0xFF, 0xE0]) + b"\0\x10JFIF\0" + bytes(64) + b"\xff\xd9"
    yield "~$as-written.xlsx", b"\x05Analyst" + bytes(157)


LIBREOFFICE = [
    # what it is saved from, as what, and by which filter
    ("csv/as-written.csv", "libreoffice.xlsx", "xlsx"),
    ("csv/as-written.csv", "libreoffice.xls", "xls:MS Excel 97"),
    ("csv/as-written.csv", "libreoffice.ods", "ods"),
    ("csv/as-written.csv", "libreoffice-utf-8.csv", "csv:Text - txt - csv (StarCalc):44,34,76,1"),
    ("csv/as-written.csv", "libreoffice-gb18030.csv", "csv:Text - txt - csv (StarCalc):44,34,85,1"),
    ("workbooks/filtered.xlsx", "libreoffice-filtered.ods", "ods"),
    ("workbooks/filtered.xlsx", "libreoffice-filtered.xls", "xls:MS Excel 97"),
    ("workbooks/merged.xlsx", "libreoffice-merged.ods", "ods"),
    ("workbooks/merged.xlsx", "libreoffice-merged.xls", "xls:MS Excel 97"),
    ("workbooks/columns-and-sheet-hidden.xlsx", "libreoffice-hidden.ods", "ods"),
    ("workbooks/formatted-to-the-last-row.xlsx", "libreoffice-formatted.ods", "ods"),
    ("workbooks/two-sheets.xlsx", "libreoffice-two-sheets.ods", "ods"),
    ("workbooks/dates-from-1904.xlsx", "libreoffice-dates-from-1904.xls", "xls:MS Excel 97"),
    ("workbooks/error-cells.xlsx", "libreoffice-error-cells.ods", "ods"),
    ("workbooks/inline-strings.xlsx", "libreoffice.html", "html:HTML (StarCalc)"),
    ("workbooks/township-workbook.xlsx", "libreoffice-township-workbook.xlsx", "xlsx"),
    ("workbooks/township-workbook.xlsx", "libreoffice-township-workbook.ods", "ods"),
    ("workbooks/township-workbook.xlsx", "libreoffice-township-workbook.xls", "xls:MS Excel 97"),
]


def save_with_libreoffice(folder):
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        for source, name, filter_name in LIBREOFFICE:
            command = ["soffice", "--headless", f"-env:UserInstallation=file://{work}/profile"]
            if source.endswith(".csv"):
                command.append("--infilter=CSV:44,34,76,1,,2052,false,true")
            subprocess.run(command + ["--convert-to", filter_name, "--outdir", work, str(FOLDER / source)], check=True, capture_output=True)
            made = Path(work) / (Path(source).stem + "." + filter_name.split(":")[0])
            shutil.move(made, folder / name)


def main():
    if "--list" in sys.argv:
        make_list()
    for folder, files in (("csv", csv_files()), ("workbooks", workbook_files()), ("values", value_files()), ("lines", line_files()),
                          ("other", other_files())):
        (FOLDER / folder).mkdir(parents=True, exist_ok=True)
        for name, content in files:
            (FOLDER / folder / name).parent.mkdir(exist_ok=True)
            (FOLDER / folder / name).write_bytes(content)
    if "--workbook" in sys.argv:
        source = sys.argv[sys.argv.index("--workbook") + 1]
        township.packed(township.fill(source), FOLDER / "workbooks" / "township-workbook.xlsx")
    if "--libreoffice" in sys.argv:
        save_with_libreoffice(FOLDER / "libreoffice")


main()
