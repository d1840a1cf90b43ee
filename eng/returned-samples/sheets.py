"""Workbooks part by part, so that they are what only one program writes. The same bytes every time."""

import io
import struct
import zipfile
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def pack(parts):
    """A zip archive; a name that ends in / is a folder."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts:
            info = zipfile.ZipInfo(name, (2023, 7, 16, 9, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if name.endswith("/") else zipfile.ZIP_DEFLATED
            archive.writestr(info, content if isinstance(content, bytes) else content.encode("utf-8"))
    return stream.getvalue()


def letters(column):
    return chr(65 + column) if column < 26 else letters(column // 26 - 1) + chr(65 + column % 26)


class Raw(str):
    """A cell as XML, with {at} for where it stands."""


def inline(value, at):
    if isinstance(value, Raw):
        return value.replace("{at}", at)
    if value == "":
        return f'<c r="{at}" s="1"/>'
    return f'<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def rows(table, hidden=(), first=1, cell=inline, numbered=True):
    """The rows of a sheet; hidden are row numbers."""
    made = []
    for i, row in enumerate(table):
        number = first + i
        cells = "".join(cell(value, f"{letters(column)}{number}") for column, value in enumerate(row))
        attributes = (f' r="{number}"' if numbered else "") + (' hidden="1"' if number in hidden else "")
        made.append(f"<row{attributes}>{cells}</row>")
    return "".join(made)


def sheet(body, before="", after="", namespace=MAIN, dimension=None):
    size = f'<dimension ref="{dimension}"/>' if dimension else ""
    return (f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="{namespace}">{size}{before}'
            f"<sheetData>{body}</sheetData>{after}</worksheet>")


def merges(*ranges):
    return f'<mergeCells count="{len(ranges)}">' + "".join(f'<mergeCell ref="{one}"/>' for one in ranges) + "</mergeCells>"


def workbook(sheets, before="", styles="", shared=None, strict=False, states=None, extra=()):
    """A workbook of sheets, each a name and its part."""
    main, office = (STRICT, STRICT_OFFICE) if strict else (MAIN, OFFICE)
    states = states or {}
    names = "".join(
        f'<sheet name="{escape(name)}" sheetId="{i + 1}"{" state=" + chr(34) + states[name] + chr(34) if name in states else ""} r:id="rId{i + 1}"/>'
        for i, (name, _) in enumerate(sheets))
    related = [("worksheet", f"worksheets/sheet{i + 1}.xml") for i in range(len(sheets))] + [("styles", "styles.xml")]
    if shared is not None:
        related.append(("sharedStrings", "sharedStrings.xml"))
    kinds = "".join(
        f'<Override PartName="/xl/worksheets/sheet{i + 1}.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>' for i in range(len(sheets)))
    parts = [
        ("[Content_Types].xml",
         '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
         '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Default Extension="xml" ContentType="application/xml"/>'
         '<Override PartName="/xl/workbook.xml" '
         'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' + kinds +
         '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>' +
         ('<Override PartName="/xl/sharedStrings.xml" '
          'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>' if shared is not None else "") +
         "</Types>"),
        ("_rels/.rels", relations([("officeDocument", "xl/workbook.xml")], office)),
        ("xl/workbook.xml", f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><workbook xmlns="{main}" xmlns:r="{office}">{before}'
                            f"<sheets>{names}</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", relations(related, office)),
        ("xl/styles.xml", styles or stylesheet(main)),
    ] + [(f"xl/worksheets/sheet{i + 1}.xml", part) for i, (_, part) in enumerate(sheets)]
    if shared is not None:
        parts.append(("xl/sharedStrings.xml", shared))
    return parts + list(extra)


def stylesheet(main=MAIN):
    """Style 1 is text, style 2 a date."""
    return (f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="{main}">'
            '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>'
            '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
            '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
            '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
            '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
            '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
            '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>')


def relations(targets, office=OFFICE):
    return (f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="{PACKAGE}">' + "".join(
        f'<Relationship Id="rId{i + 1}" Type="{office}/{kind}" Target="{target}"/>' for i, (kind, target) in enumerate(targets)) +
        "</Relationships>")


def compound(streams):
    """A compound file (MS-CFB) with streams of 4096 bytes, each filled up with zeros."""
    sector, size, end = 512, 4096, -2
    each = size // sector
    made = bytearray(sector * (3 + len(streams) * each))
    made[0:8] = bytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    struct.pack_into("<HHHHH", made, 24, 0x3E, 3, 0xFFFE, 9, 6)
    for at, value in ((44, 1), (48, 1), (56, size), (60, end), (68, end)):
        struct.pack_into("<i", made, at, value)
    for at in range(76, sector, 4):
        struct.pack_into("<i", made, at, 0 if at == 76 else -1)
    for i in range(sector // 4):
        value = (-3 if i == 0 else end if i == 1 else -1 if i >= 2 + len(streams) * each else end if (i - 1) % each == 0 else i + 1)
        struct.pack_into("<i", made, sector + i * 4, value)

    def entry(index, name, kind, right, child, start, length):
        at = sector * 2 + index * 128
        written = name.encode("utf-16-le")
        made[at:at + len(written)] = written
        struct.pack_into("<H", made, at + 64, len(written) + 2)
        made[at + 66], made[at + 67] = kind, 1
        for offset, value in ((68, -1), (72, right), (76, child), (116, start), (120, length)):
            struct.pack_into("<i", made, at + offset, value)

    entry(0, "Root Entry", 5, -1, 1, end, 0)
    for i, (name, content) in enumerate(streams):
        entry(i + 1, name, 2, i + 2 if i + 1 < len(streams) else -1, -1, 2 + i * each, size)
        made[sector * (3 + i * each):sector * (3 + i * each) + len(content)] = content
    return bytes(made)


def protected():
    """A workbook that only a password opens (MS-OFFCRYPTO, standard encryption; the verifier fits no password)."""
    provider = "Microsoft Enhanced RSA and AES Cryptographic Provider\0".encode("utf-16-le")
    info = struct.pack("<HHII", 4, 2, 0x24, 32 + len(provider)) + struct.pack("<8I", 0x24, 0, 0x660E, 0x8004, 128, 0x18, 0, 0)
    info += provider + struct.pack("<I", 16) + bytes(32) + struct.pack("<I", 20) + bytes(32)
    return compound([("EncryptionInfo", info), ("EncryptedPackage", b"\x01")])


def protected_ods():
    """A workbook of LibreOffice that only a password opens: its manifest says how the parts are encrypted."""
    manifest = ('<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
                '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
                '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml" manifest:size="9">'
                '<manifest:encryption-data manifest:checksum-type="SHA256/1K" manifest:checksum="AAAA"/></manifest:file-entry>'
                "</manifest:manifest>")
    return pack([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", b"\x01\x02\x03 no XML"),
                 ("META-INF/manifest.xml", manifest)])
