using System.CommandLine;
using System.Globalization;
using Integration.Core.Assets;
using MspSync.Hosting;
using MspSync.Rendering;
using Spectre.Console;

namespace MspSync.Commands.Assets;

/// <summary>What a person answers while they connect: asked for at a terminal, or given as options. Nothing is guessed.</summary>
internal sealed class ConnectAnswers
{
    private const string Never = "never";
    private const string StandardInput = "-";
    private const string ApiKey = "JumpCloud:ApiKey";

    private readonly Option<string?> keyFile = new("--key-file")
    {
        Description = $"Take JumpCloud's API key from this file; '{StandardInput}' is standard input. Without it, {ApiKey} of the configuration, or you are asked.",
        HelpName = "FILE",
    };

    private readonly Option<string?> keyExpires = new("--key-expires")
    {
        Description = $"When the key expires, such as 2027-01-31, or '{Never}'. Needed only where JumpCloud does not say it.",
        HelpName = "DAY",
    };

    private readonly Option<bool> consent = new("--consent") { Description = "Consent to what is read and written, which is shown first." };

    private readonly Option<string?> by = new("--by") { Description = "Who consents. Without it, the user of this machine.", HelpName = "NAME" };

    private readonly Option<string?> mode = ModeOption.Create("Without it you are asked.");

    public void AddTo(Command command)
    {
        keyFile.RefuseEmpty();
        keyExpires.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && value != Never && ParseDay(value) is null)
                result.AddError($"--key-expires is '{value}'; give a day such as 2027-01-31, or '{Never}'.");
        });
        foreach (var option in new Option[] { keyFile, keyExpires, consent, mode, by })
            command.Options.Add(option);
    }

    /// <summary>Puts the key into the settings of this invocation. It is kept nowhere.</summary>
    public async Task TakeKeyAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(keyFile) is { } file)
            session.Settings[ApiKey] = await ReadKeyAsync(file, cancellationToken);
        else if (session.Settings[ApiKey] is { Length: > 0 })
            return;
        else if (CanAsk(session.Screen))
            session.Settings[ApiKey] = session.Screen.Error.Prompt(new TextPrompt<string>("The API key of JumpCloud:").Secret());
        else
            throw new ConfigurationException($"Nobody is at the keyboard to give JumpCloud's API key. Add --key-file, or set {ApiKey}. Nothing was done.");
    }

    /// <summary>Asks for what the options leave open, in the order in which it was shown.</summary>
    /// <exception cref="ConfigurationException">Nobody is there to be asked, an answer is no, or it makes no sense.</exception>
    public AssetConsent Ask(Screen screen, ParseResult parsed, AssetConnection connection, DateTimeOffset now)
    {
        RequireOptions(screen, parsed, connection);
        var expiry = Expiry(screen, parsed, connection);
        if (expiry <= now)
            throw new ConfigurationException($"The key expired on {expiry:yyyy-MM-dd}. Make a new one in JumpCloud first. Nothing was done.");

        if (!parsed.GetValue(consent) && !screen.Error.Confirm("Do you consent to what is read and written?", defaultValue: false))
            throw new ConfigurationException("No consent. Nothing was done.");

        var chosen = ModeOption.Parse(parsed.GetValue(mode)) ?? Choose(screen, connection);
        return connection.Modes.Single(choice => choice.Mode == chosen).IsPossible || IsReadOnly(connection)
            ? new AssetConsent
            {
                By = parsed.GetValue(by) is { Length: > 0 } name ? name : Environment.UserName,
                Mode = chosen,
                KeyExpiresAt = expiry,
                KeyNeverExpires = expiry is null && !connection.Access.ExpiresAt.IsKnown,
            }
            : throw new ConfigurationException($"{connection.Target} does not take what the mode {ModeOption.Name(chosen)} writes. Choose the other one with --mode. Nothing was done.");
    }

    /// <summary>A target that takes no writes at all still shows what they would be.</summary>
    public static bool IsReadOnly(AssetConnection connection) => connection.Modes.All(choice => !choice.IsPossible);

    private static bool CanAsk(Screen screen) => !screen.IsJson && !Console.IsInputRedirected;

    private void RequireOptions(Screen screen, ParseResult parsed, AssetConnection connection)
    {
        if (CanAsk(screen))
            return;

        var missing = new List<string>();
        if (!connection.Access.ExpiresAt.IsKnown && parsed.GetValue(keyExpires) is null)
            missing.Add($"--key-expires with a day or '{Never}'");

        if (!parsed.GetValue(consent))
            missing.Add("--consent");

        if (parsed.GetValue(mode) is null)
            missing.Add($"--mode with {ModeOption.Name(AssetSyncMode.Sync)} or {ModeOption.Name(AssetSyncMode.DownloadAndSync)}");

        if (missing.Count > 0)
            throw new ConfigurationException($"Nobody is at the keyboard to answer. Add {string.Join(", and ", missing)}. Nothing was done.");
    }

    // Null when it never expires, and where JumpCloud says it itself: then nobody is asked.
    private DateTimeOffset? Expiry(Screen screen, ParseResult parsed, AssetConnection connection)
    {
        if (connection.Access.ExpiresAt.IsKnown)
            return null;

        var answer = parsed.GetValue(keyExpires) ?? screen.Error.Prompt(new TextPrompt<string>($"When does the key expire? A day such as 2027-01-31, or '{Never}':")
            .Validate(text => text == Never || ParseDay(text) is not null));
        return answer == Never ? null : ParseDay(answer);
    }

    private static AssetSyncMode Choose(Screen screen, AssetConnection connection)
    {
        var possible = connection.Modes.Where(choice => choice.IsPossible || IsReadOnly(connection)).Select(choice => choice.Mode).ToList();
        return screen.Error.Prompt(new SelectionPrompt<AssetSyncMode>().Title("Which mode?").UseConverter(ModeOption.Name).AddChoices(possible));
    }

    private static async Task<string> ReadKeyAsync(string file, CancellationToken cancellationToken)
    {
        var text = file == StandardInput ? await Console.In.ReadToEndAsync(cancellationToken) : await File.ReadAllTextAsync(file, cancellationToken);
        return text.Trim() is { Length: > 0 } key ? key : throw new ConfigurationException($"--key-file {file} holds no key. Nothing was done.");
    }

    private static DateTimeOffset? ParseDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero)
            : null;
}
