using System.Globalization;
using Matcher.Cli.Commands;
using Matcher.Cli.Resources;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;

var language = Language.Choose(args, Environment.GetEnvironmentVariable, CultureInfo.CurrentUICulture);
CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = language;
var texts = new CliTexts(language);

using var streams = ConsoleStreams.Open();
using var interruption = new Interruption(texts, streams.Error);
var session = new Session
{
    Texts = texts,
    Output = new MaskedWriter(streams.Output),
    Error = new MaskedWriter(streams.Error),
    ErrorIsTerminal = streams.ErrorIsTerminal,
    Colours = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
    WorkingFolder = Environment.CurrentDirectory,
    Clock = TimeProvider.System,
    Questions = streams.ErrorIsTerminal && !Console.IsInputRedirected ? Console.In : null,
    Cancellation = interruption.Token,
};

var code = CommandLine.Run(args, session);
if (streams.WhyOutputLost is not { } reason)
    return code;
streams.Error.WriteLine(texts.Of("OutputLost", reason));
return code is (int)ExitCode.Complete or (int)ExitCode.Incomplete ? (int)ExitCode.OutputFailed : code;
