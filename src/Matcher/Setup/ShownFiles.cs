using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Identity.Names;
using Matcher.Identity;
using Matcher.Setup.Plans;
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
            file.Kind == SetupFileKind.Unsure ? Unsure(file).Candidates : [],
            Why(file, texts))),
    ];

    private static SeenTable Unsure(SeenFile file) => file.Tables.First(table => table.Kind == SetupFileKind.Unsure);

    private static string Why(SeenFile file, SetupTexts texts)
    {
        if (file.Why is { } why)
            return ProblemText.What(why.Shown(text => LikelyName.Masked(IdMask.InText(text))), texts.Language);
        return file.Kind switch
        {
            SetupFileKind.NotData => texts.Of("WhyNoNumbers"),
            SetupFileKind.OwnList => texts.Of("WhyOwn"),
            SetupFileKind.Unsure when Unsure(file).Missing is { IsEmpty: false } missing => texts.Of("WhyMissing", texts.Listed(missing)),
            _ => "",
        };
    }
}
