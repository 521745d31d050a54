using System.CommandLine;
using MspSync.Hosting;
using MspSync.Rendering;

namespace MspSync.Commands;

/// <summary>The options that every command takes, and the frame in which every command runs.</summary>
internal sealed class CommonOptions
{
    private readonly Option<string?> config = new("--config")
    {
        Description = "The configuration file. Without it, appsettings.json of the working directory is read if there is one. "
            + "Environment variables with the prefix MSPSYNC_ and user secrets are read too.",
        HelpName = "FILE",
        Recursive = true,
    };

    private readonly Option<string?> store = new("--store")
    {
        Description = "The file that keeps links, plans, journal and history. Without it, Store:Path of the configuration.",
        HelpName = "PATH",
        Recursive = true,
    };

    private readonly Option<bool> json = new("--json")
    {
        Description = "Print one JSON document on standard output and nothing else; progress and logs go to standard error.",
        Recursive = true,
    };

    public void AddTo(Command root)
    {
        config.RefuseEmpty();
        store.RefuseEmpty();
        root.Options.Add(config);
        root.Options.Add(store);
        root.Options.Add(json);
    }

    public void SetAction(Command command, Func<Session, ParseResult, CancellationToken, Task<ExitCode>> run) =>
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var streams = parsed.InvocationConfiguration;
            var screen = new Screen(streams.Output, streams.Error, parsed.GetValue(json));
            try
            {
                await using var session = new Session(screen, parsed.GetValue(config), parsed.GetValue(store));
                return (int)await run(session, parsed, cancellationToken);
            }
            catch (Exception exception) when (Failure.From(exception) is { } failure)
            {
                screen.Fail(failure.Message);
                return (int)failure.ExitCode;
            }
        });
}
