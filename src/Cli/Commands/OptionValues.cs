using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using Matcher.Cli.Resources;

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

    private static string TextOf(ArgumentResult argument) => argument.Tokens.Count == 0 ? "" : argument.Tokens[0].Value;
}
