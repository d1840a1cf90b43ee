using System.Text;
using System.Text.RegularExpressions;
using Matcher.Formats.Encodings;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Workbooks;

/// <summary>How the bytes of a web page become characters. What a page says of itself counts only where its bytes leave it open.</summary>
internal static partial class HtmlEncoding
{
    private const int Looked = 4096;

    /// <summary>By its bytes UTF-8 or else GB18030, like every text; Big5 only where the page says so.</summary>
    public static TextEncoding Detect(SafeFileHandle file)
    {
        var byBytes = TextEncodingDetector.Look(file).Encoding;
        if (!ReferenceEquals(byBytes, TextEncoding.Gb18030))
            return byBytes;
        var start = new byte[Looked];
        var declared = Charset().Match(Encoding.Latin1.GetString(start, 0, RandomAccess.Read(file, start, 0))).Groups["name"].Value;
        return declared.Equals("big5", StringComparison.OrdinalIgnoreCase)
            ? new TextEncoding("Big5", CodePagesEncodingProvider.Instance.GetEncoding("big5")!, 0)
            : byBytes;
    }

    [GeneratedRegex("""<meta[^>]*charset\s*=\s*["']?(?<name>[\w-]+)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Charset();
}
