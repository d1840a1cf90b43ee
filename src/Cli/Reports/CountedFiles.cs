using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;

namespace Matcher.Cli.Reports;

/// <summary>Says how many files have been looked at, every few seconds: of a large folder alone anybody hears of it.</summary>
internal sealed class CountedFiles(Session session)
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(3);

    private long _last = session.Clock.GetTimestamp();
    private bool _isShown;
    private int _all;

    /// <summary>Says it, if it is time.</summary>
    public void Show(int looked, int all, string name)
    {
        _all = all;
        if (session.Detail == Detail.Quiet || session.Clock.GetElapsedTime(_last) < BetweenLines)
            return;
        _last = session.Clock.GetTimestamp();
        _isShown = true;
        session.Error.WriteLine(session.Texts.Of("InitLooking", looked, all, MaskedText.Of(name)));
    }

    /// <summary>Says that all have been looked at, where anything was said before.</summary>
    public void Done()
    {
        if (_isShown)
            session.Error.WriteLine(session.Texts.Of("InitLooked", _all));
    }
}
