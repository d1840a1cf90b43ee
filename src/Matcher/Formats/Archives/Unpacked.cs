using Matcher.Foundation.Problems;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Archives;

/// <summary>A member in a temporary file, or why there is none: one of the two.</summary>
internal readonly record struct Unpacked(SafeFileHandle? File, Func<Place, Problem>? WhyNot)
{
    /// <summary>There is no file.</summary>
    public static Unpacked Not(Func<Place, Problem> why) => new(null, why);
}
