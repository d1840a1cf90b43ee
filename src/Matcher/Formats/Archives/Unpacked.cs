using Matcher.Foundation.Problems;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Archives;

/// <summary>A member in a temporary file, or why there is none.</summary>
internal readonly record struct Unpacked(SafeFileHandle? File, ProblemCode Fault)
{
    public static implicit operator Unpacked(ProblemCode fault) => new(null, fault);
}
