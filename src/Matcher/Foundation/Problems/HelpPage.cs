using System.Collections.Immutable;

namespace Matcher.Foundation.Problems;

/// <summary>What is to be known of a code beyond its message, in the reader's language.</summary>
/// <param name="Name">The code as users see it: <c>FileIsPdf</c>, <c>ID_EMPTY</c>, or an exit code's number.</param>
/// <param name="Family">What it is about.</param>
/// <param name="Means">What it means.</param>
/// <param name="Why">How it usually comes about.</param>
/// <param name="Steps">What to do, one after the other.</param>
/// <param name="Consequence">What follows where nothing is done.</param>
/// <param name="Whom">Whose business it is: the agency's, the township's, the bureau's, whoever looks after the computer.</param>
public sealed record HelpPage(
    string Name, HelpFamily Family, string Means, string Why, ImmutableArray<string> Steps, string Consequence, string Whom);
