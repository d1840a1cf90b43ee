using Matcher.Problems;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Inputs;

/// <summary>Opens input files.</summary>
internal static class Handles
{
    /// <summary>Opens a file that others may have open; null, with a problem, when that fails.</summary>
    public static SafeFileHandle? Open(InputFile file, ProblemList problems)
    {
        try
        {
            return File.OpenHandle(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Error(ProblemCode.FileUnreadable, new Place(file.Name), error.GetType().Name);
            return null;
        }
    }
}
