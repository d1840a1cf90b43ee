using System.Runtime.CompilerServices;
using System.Text;

namespace Matcher.Formats.Encodings;

/// <summary>.NET knows few encodings until it is told of the others; the readers of old workbooks ask for them by number.</summary>
internal static class CodePages
{
    [ModuleInitializer]
    internal static void Register() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
}
