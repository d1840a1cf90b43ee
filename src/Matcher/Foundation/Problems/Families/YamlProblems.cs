using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>What is wrong with a YAML file, whatever it describes.</summary>
internal static class YamlProblems
{
    public static Problem Syntax(Place where) =>
        Problem.Error(ProblemCode.YamlSyntax, where);

    public static Problem Escape(Place where) =>
        Problem.Error(ProblemCode.YamlEscape, where);

    public static Problem QuoteOpen(Place where) =>
        Problem.Error(ProblemCode.YamlQuoteOpen, where);

    public static Problem Colon(Place where) =>
        Problem.Error(ProblemCode.YamlColon, where);

    public static Problem KeyExpected(Place where) =>
        Problem.Error(ProblemCode.YamlKeyExpected, where);

    public static Problem BracketOpen(Place where) =>
        Problem.Error(ProblemCode.YamlBracketOpen, where);

    public static Problem BeginsWithSign(Place where) =>
        Problem.Error(ProblemCode.YamlBeginsWithSign, where);

    public static Problem Anchor(Place where) =>
        Problem.Error(ProblemCode.YamlAnchor, where);

    public static Problem KeyNoWord(Place where) =>
        Problem.Error(ProblemCode.YamlKeyNoWord, where);

    public static Problem TypedSign(Place where, string typed, string instead) =>
        Problem.Error(ProblemCode.YamlTypedSign, where, new Text(typed), new Text(instead));

    public static Problem BlankAfterColon(Place where, string key) =>
        Problem.Error(ProblemCode.YamlBlankAfterColon, where, new Text(key));

    public static Problem Tab(Place where) =>
        Problem.Error(ProblemCode.YamlTab, where);

    public static Problem DuplicateKey(Place where, string key, long firstLine) =>
        Problem.Error(ProblemCode.YamlDuplicateKey, where, new Text(key), new Number(firstLine));

    public static Problem UnknownKey(Place where, string key, Hint hint) =>
        Problem.Error(ProblemCode.YamlUnknownKey, where, new Text(key), hint);

    public static Problem MissingKey(Place where, string key) =>
        Problem.Error(ProblemCode.YamlMissingKey, where, new Text(key));

    public static Problem WrongShape(Place where, string key, YamlShape wanted) =>
        Problem.Error(ProblemCode.YamlWrongShape, where, new Text(key), new Shape(wanted));

    public static Problem BadValue(Place where, string key, string value, Hint hint) =>
        Problem.Error(ProblemCode.YamlBadValue, where, new Text(key), new Text(value), hint);

    /// <param name="where">The file or the folder.</param>
    /// <param name="error">Type of what the system threw.</param>
    public static Problem Unreadable(Place where, string error) =>
        Problem.Error(ProblemCode.YamlUnreadable, where, new Text(error));

    public static Problem FileMissing(Place where) =>
        Problem.Error(ProblemCode.YamlFileMissing, where);

    public static Problem FolderMissing(Place where) =>
        Problem.Error(ProblemCode.YamlFolderMissing, where);

    public static Problem Extension(Place where, string rightName) =>
        Problem.Error(ProblemCode.YamlExtension, where, new Text(rightName));

    public static Problem IdNotFileName(Place where, string id, string fileName) =>
        Problem.Error(ProblemCode.YamlIdNotFileName, where, new Text(id), new Text(fileName));

    public static Problem NotUtf8(Place where) =>
        Problem.Error(ProblemCode.YamlNotUtf8, where);

    public static Problem SecondDocument(Place where) =>
        Problem.Error(ProblemCode.YamlSecondDocument, where);

    public static Problem TooDeep(Place where) =>
        Problem.Error(ProblemCode.YamlTooDeep, where);
}
