using System.Text;

namespace Matcher.Samples.Layouts;

/// <summary>
/// How exports are encoded. Not what the engine reads with: a mistake there must not be made here as well.
/// </summary>
internal static class ExportEncoding
{
    /// <summary>UTF-8 without a mark.</summary>
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>UTF-8 with a byte order mark, as Excel writes "CSV UTF-8".</summary>
    public static Encoding Utf8Bom { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    /// <summary>
    /// What Excel writes on a Chinese Windows; the whole of GB18030, because rare characters in names are not in code page 936.
    /// </summary>
    public static Encoding Gb18030 { get; } = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
}
