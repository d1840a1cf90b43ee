using System.Security.Cryptography;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Matcher.Reports.Packaging;
using Matcher.Reports.Tables;

namespace Matcher.Reports.Word;

/// <summary>
/// Writes .docx, which Word and WPS open, and in which an office can still change whatever it wants. The same content is the same bytes.
/// </summary>
internal static class WordFile
{
    private const string Extension = ".docx";
    private const string MainPart = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <summary>Writes a document, and reads it back before it counts as written.</summary>
    /// <param name="folder">Full path of the folder that it belongs to.</param>
    /// <param name="path">Path of the document in it, with <c>/</c>, without extension.</param>
    /// <param name="rows">How many rows of tables it has, for whoever counts what was written.</param>
    /// <param name="blocks">Its paragraphs and tables, in order; they are made one after the other and not kept.</param>
    /// <param name="page">Its pages; it refers to the parts that <paramref name="parts"/> makes.</param>
    /// <param name="parts">Makes the parts beside the text; none where there are none.</param>
    /// <exception cref="IOException">The disk is full, or the file cannot be written.</exception>
    /// <exception cref="ListDamagedException">What is on the disk is not what was to be written.</exception>
    public static WrittenList Write(
        string folder, string path, int rows, IEnumerable<OpenXmlElement> blocks, SectionProperties page,
        Action<MainDocumentPart>? parts = null)
    {
        var name = path + Extension;
        var full = PathOf(folder, path);
        using var text = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // What has styles of its own may have a thousand pages; letters are short, and stay the bytes that they were.
        OfficePackage.Write(full, output => Make(output, blocks, page, parts, text), isPacked: parts is not null);
        using var written = File.OpenRead(full);
        using (var back = WordprocessingDocument.Open(written, isEditable: false))
        {
            if (!TextOf(back).AsSpan().SequenceEqual(text.GetHashAndReset()))
                throw new ListDamagedException($"{name}: was read back with another text.");
        }

        written.Position = 0;
        return new WrittenList(name, rows, Convert.ToHexStringLower(SHA256.HashData(written)));
    }

    /// <summary>Full path of a document.</summary>
    public static string PathOf(string folder, string path) => Path.Combine([folder, .. (path + Extension).Split('/')]);

    private static void Make(
        Stream output, IEnumerable<OpenXmlElement> blocks, SectionProperties page, Action<MainDocumentPart>? parts, IncrementalHash text)
    {
        using var document = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document);
        var main = document.AddNewPart<MainDocumentPart>(MainPart, "rId1");
        parts?.Invoke(main);
        using var writer = OpenXmlWriter.Create(main, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.WriteStartDocument();
        writer.WriteStartElement(new Document());
        writer.WriteStartElement(new Body());
        foreach (var block in blocks)
        {
            text.AppendData(Encoding.UTF8.GetBytes(block.InnerText));
            writer.WriteElement(block);
        }

        writer.WriteElement(page);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    // The library would make an object of every element first.
    private static byte[] TextOf(WordprocessingDocument document)
    {
        using var text = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var part = document.MainDocumentPart!.GetStream();
        using var reader = XmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                text.AppendData(Encoding.UTF8.GetBytes(reader.Value));
        }

        return text.GetHashAndReset();
    }
}
