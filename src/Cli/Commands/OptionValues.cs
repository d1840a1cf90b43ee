using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using Matcher.Cli.Resources;
using Matcher.Samples;

namespace Matcher.Cli.Commands;

/// <summary>Options that hold a date or a number, with errors a user understands.</summary>
internal static class OptionValues
{
    /// <summary>A day, written 2023-07-06.</summary>
    public static Option<DateOnly?> Day(string name, string description, CliTexts texts) => new(name)
    {
        Description = description,
        HelpName = "yyyy-MM-dd",
        CustomParser = argument =>
        {
            if (DateOnly.TryParseExact(TextOf(argument), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            argument.AddError(texts.Of("NotADay", name, TextOf(argument)));
            return null;
        },
    };

    /// <summary>A whole number that is not below a least one.</summary>
    public static Option<TNumber?> Number<TNumber>(string name, string description, TNumber least, CliTexts texts)
        where TNumber : struct, IBinaryInteger<TNumber> => new(name)
        {
            Description = description,
            HelpName = "n",
            CustomParser = argument =>
            {
                if (TNumber.TryParse(TextOf(argument), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least)
                    return number;
                argument.AddError(texts.Of("NotANumber", name, least, TextOf(argument)));
                return null;
            },
        };

    /// <summary>Numbers to damage, several with commas between: <c>roster:wrong-digit=1%</c>.</summary>
    public static Option<ImmutableArray<DamageShare>> Damage(string name, CliTexts texts) => new(name)
    {
        Description = texts.Of("OptionDamage", string.Join(", ", DamageShare.Kinds)),
        HelpName = "where:kind=share,…",
        CustomParser = argument =>
        {
            var asked = TextOf(argument).Split(',').Select(part => (Text: part, Share: DamageShare.Parse(part.Trim()))).ToList();
            foreach (var bad in asked.Where(part => part.Share is null))
                argument.AddError(texts.Of("NotADamage", name, bad.Text, string.Join(", ", DamageShare.Kinds)));
            return [.. asked.Select(part => part.Share).OfType<DamageShare>()];
        },
    };

    private static string TextOf(ArgumentResult argument) => argument.Tokens.Count == 0 ? "" : argument.Tokens[0].Value;
}
