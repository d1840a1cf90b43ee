using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using Matcher.Cli.Reports;
using Matcher.Cli.Resources;
using Matcher.Foundation.Yaml;
using Matcher.Samples.Damage;

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
            argument.AddError(TypedDay.Of(TextOf(argument)) is { } meant
                ? texts.Of("NotADayMeant", name, TextOf(argument), LedgerWords.Day(meant))
                : texts.Of("NotADay", name, TextOf(argument)));
            return null;
        },
    };

    /// <summary>One of a few words.</summary>
    public static Option<string> Choice(string name, string description, CliTexts texts, params string[] words)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', words) };
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && !words.Contains(word, StringComparer.Ordinal))
                result.AddError(NotAmong(name, word, words, texts));
        });
        return option;
    }

    /// <summary>What is said of a word that is none of a few.</summary>
    public static string NotAmong(string name, string word, IReadOnlyCollection<string> words, CliTexts texts)
    {
        var list = string.Join(texts.Of("ListSeparator"), words);
        return Suggestion.For(word.Trim().ToLowerInvariant(), words) is { } meant
            ? texts.Of("NotAmongMeant", name, list, word, meant)
            : texts.Of("NotAmong", name, list, word);
    }

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
