using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Identity.Names;
using Matcher.Setup.Seeing;
using Matcher.Setup.Writing;

namespace Matcher.Setup;

/// <summary>Files as users are told of them.</summary>
internal static class ShownFiles
{
    /// <summary>Puts them into words.</summary>
    public static ImmutableArray<SetupFile> Of(IEnumerable<SeenFile> files, SetupTexts texts) =>
    [
        .. files.Select(file => new SetupFile(
            file.Name,
            file.Kind,
            [.. file.Kind == SetupFileKind.New ? file.Tables.Select(table => table.Source).OfType<string>().Distinct() : file.Sources],
            file.Kind == SetupFileKind.Unsure ? file.Tables.First(table => table.Kind == SetupFileKind.Unsure).Candidates : [],
            Why(file, texts))),
    ];

    private static string Why(SeenFile file, SetupTexts texts)
    {
        if (file.Why is { } why)
            return ProblemText.What(why.Shown(text => LikelyName.Masked(IdMask.InText(text))), texts.Language);
        return file.Kind switch
        {
            SetupFileKind.NotData => texts.Of("WhyNoNumbers"),
            SetupFileKind.OwnList => texts.Of("WhyOwn"),
            SetupFileKind.Unsure when file.Tables.First(table => table.Kind == SetupFileKind.Unsure).Missing is { IsEmpty: false } missing =>
                texts.Of("WhyMissing", texts.Listed(missing)),
            _ => "",
        };
    }
}
