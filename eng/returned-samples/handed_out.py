"""The list that was handed out, with its check values, and the answers that a township would give."""

import csv
import hashlib
import hmac
import struct
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LIST = ROOT / "samples" / "returned" / "handed-out.csv"

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

NEW = ["办理状态", "批次", "原结论", "变化"]
FILLED = ["核查结论", "原因", "处理意见", "核查人一", "核查人二", "核查日期", "备注"]

# The answers of the list that most files hold, in its order.
USUAL = [
    ["属实", "已停发", "2023年8月起停发", "王强", "李娜", "2023-07-15", ""],
    ["不属实", "车辆已转卖未过户", "继续保障", "王强", "李娜", "2023-07-15", '逗号,和"引号"'],
    ["部分属实", "已核减", "2023年8月起每月核减120元", "王强", "李娜", "2023-07-16", "第一行\n第二行"],
    ["数据错误", "来源数据有误", "号牌不是本人的", "王强", "李娜", "2023-07-16", ""],
    ["已知已处理", "渐退期内", "渐退至2023年12月", "王强", "李娜", "2023-07-16", ""],
    ["无法核实", "", "", "王强", "李娜", "2023-07-16", "外出务工联系不上"],
    ["", "", "", "", "", "", ""],
    ["", "", "", "", "", "", ""],
    ["属实", "已停发", "自2023年8月停发", "王强", "李娜", "2023-07-17", "=见附件"],
    ["不属实", "灵活就业自缴", "继续保障", "王强", "李娜", "2023-07-17", ""],
    ["不属实", "未实际经营", "继续保障", "王强", "李娜", "2023-07-17", ""],
    ["属实", "已核减", "8月起减发200元", "王强", "李娜", "2023-07-17", ""],
]


def check_of(secret, number, name, id_number, says):
    """校验码, as Hits/LineCheck makes it."""
    fields = b""
    for text in ("line check", number, name.strip(), id_number.strip(), says.strip()):
        written = text.encode("utf-8")
        fields += struct.pack("<i", len(written)) + written
    digest = hmac.new(secret, fields, hashlib.sha256).digest()
    bits = "".join(f"{byte:08b}" for byte in digest)
    return "".join(ALPHABET[int(bits[i * 5:i * 5 + 5], 2)] for i in range(8))


def unwrapped(cell):
    return cell[2:-1] if cell.startswith('="') and cell.endswith('"') else cell


def make_list():
    """Makes the list anew of the expected lists of the sample county: 46 leads of one township, three of another."""
    secret = (ROOT / "samples" / "liulin" / "secret.key").read_text("utf-8").strip().encode("utf-8")
    expected = ROOT / "samples" / "liulin" / "expected"
    table = []
    for name, count in (("柳林镇", 99), ("成家庄镇", 3)):
        table += rows_of(expected / "疑点清单" / "第一组" / f"{name}.csv")[:count]
    write_list(LIST, table, secret)
    write_list(LIST.with_name("missed.csv"), [row for name in ("柳林镇", "孟门镇") for row in rows_of(expected / "漏保线索" / f"{name}.csv")], secret)


def rows_of(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [{key: unwrapped(value) for key, value in row.items()} for row in csv.DictReader(file)]


def write_list(path, table, secret):
    header = [column for column in table[0] if column not in NEW + FILLED + ["校验码"]]
    place = header.index("首次发现日期") + 1
    header = header[:place] + NEW + header[place:] + FILLED + ["校验码"]
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        for row in table:
            row |= {"办理状态": "待核查", "批次": "2023-07-06-1", "原结论": "", "变化": ""} | dict.fromkeys(FILLED, "")
            row["校验码"] = check_of(secret, row["疑点编号"], row["姓名"], row["身份证号"], row["疑点说明"])
            writer.writerow([row[column] for column in header])


def read_list(name=LIST.name):
    """Header and lines of the list that was handed out; the second township's lines are the last three."""
    with open(LIST.with_name(name), encoding="utf-8", newline="") as file:
        table = list(csv.reader(file))
    return table[0], table[1:]


class Table:
    """The list with answers, to be changed."""

    def __init__(self, lines=12, answers=USUAL):
        self.header, rows = read_list()
        self.rows = [list(row) for row in rows[:lines]]
        for row, answer in zip(self.rows, answers):
            for column, value in zip(FILLED, answer):
                row[self.at(column)] = value

    def at(self, column):
        return self.header.index(column)

    def set(self, row, column, value):
        self.rows[row][self.at(column)] = value
        return self

    def get(self, row, column):
        return self.rows[row][self.at(column)]

    def add(self, column, values, before=None):
        place = self.at(before) if before else len(self.header)
        self.header.insert(place, column)
        for i, row in enumerate(self.rows):
            row.insert(place, values[i] if i < len(values) else "")
        return self

    def keep(self, columns):
        places = [self.at(column) for column in columns]
        self.header = list(columns)
        self.rows = [[row[place] for place in places] for row in self.rows]
        return self

    def rename(self, names):
        self.header = [names.get(column, column) for column in self.header]
        return self

    def first_generation(self):
        return self.keep([column for column in self.header if column not in NEW + ["校验码"]])

    @property
    def all(self):
        return [self.header] + self.rows
