namespace Matcher.Scheduling.Journal;

/// <summary>A run in the journal, from its beginning on. Until it is disposed of, everybody sees that its process is there.</summary>
public interface IRunRecord : IDisposable
{
    /// <summary>Which run it is.</summary>
    string Id { get; }

    /// <summary>Records its end; false when that could not be written.</summary>
    /// <param name="ended">When.</param>
    /// <param name="exitCode">Its exit code.</param>
    /// <param name="outcome">The same as a word.</param>
    /// <param name="asOf">基准日; null: it never became known.</param>
    /// <param name="again">When it is tried again by itself; null: it is not.</param>
    bool End(DateTimeOffset ended, int exitCode, string outcome, DateOnly? asOf, DateTimeOffset? again);
}
