namespace Matcher.Conventions;

/// <summary>Finds loops among things that use each other (Tarjan: Depth-first search and linear graph algorithms, 1972).</summary>
internal static class Loops
{
    /// <summary>Every largest group in which each reaches each other; a thing alone is none.</summary>
    /// <param name="uses">What each uses.</param>
    public static List<string[]> Find(IReadOnlyDictionary<string, SortedSet<string>> uses)
    {
        var (number, lowest) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        var (path, found) = (new Stack<string>(), new List<string[]>());
        foreach (var one in uses.Keys.Order(StringComparer.Ordinal))
        {
            if (!number.ContainsKey(one))
                Visit(one);
        }

        return found;

        void Visit(string one)
        {
            number[one] = lowest[one] = number.Count;
            path.Push(one);
            foreach (var other in uses.GetValueOrDefault(one) ?? [])
            {
                if (!number.TryGetValue(other, out var place))
                {
                    Visit(other);
                    lowest[one] = Math.Min(lowest[one], lowest[other]);
                }
                else if (path.Contains(other))
                {
                    lowest[one] = Math.Min(lowest[one], place);
                }
            }

            if (lowest[one] != number[one])
                return;
            var group = new List<string>();
            do
                group.Add(path.Pop());
            while (group[^1] != one);
            if (group.Count > 1)
                found.Add([.. group.Order(StringComparer.Ordinal)]);
        }
    }
}
