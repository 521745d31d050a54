using Microsoft.Extensions.Configuration;

namespace MspSync.Hosting;

/// <summary>Reads the configuration: a file in the form of appsettings.json, then user secrets, then environment variables; and the file of rules that it names.</summary>
internal static class Settings
{
    private const string DefaultFile = "appsettings.json";

    private static readonly string[] Sections = ["JumpCloud", "Autotask", "Dots", "SnipeIt", "Integration", "Assets", "Rules", "Store", "Sandbox", "Logging"];

    public static IConfigurationRoot Load(string? file)
    {
        var path = Path.GetFullPath(file ?? DefaultFile);
        try
        {
            var builder = new ConfigurationBuilder()
                .AddJsonFile(path, optional: file is null)
                .AddUserSecrets(typeof(Settings).Assembly, optional: true)
                .AddEnvironmentVariables("MSPSYNC_");
            var settings = builder.Build();
            RefuseUnknownSections(settings, path);
            KnownSettings.Check(settings);
            return settings["Rules:Path"] is { Length: > 0 } rules ? builder.AddInMemoryCollection(RulesFile.Read(rules, settings)).Build() : settings;
        }
        catch (FileNotFoundException)
        {
            throw new ConfigurationException($"There is no configuration file {path}. Name one with --config, or run 'MspSync sandbox --write {file}' for one to try.");
        }
        catch (InvalidDataException exception)
        {
            throw new ConfigurationException($"The configuration file {path} is not valid JSON: {exception.GetBaseException().Message} Correct it there.");
        }
    }

    private static void RefuseUnknownSections(IConfigurationRoot settings, string path)
    {
        var sections = settings.GetChildren().Select(section => section.Key).ToList();
        if (sections.Count == 0)
        {
            throw new ConfigurationException(
                $"Nothing is configured: there is no {path}, no user secret and no environment variable with the prefix MSPSYNC_. "
                + "Name a file with --config; 'MspSync sandbox --write FILE' makes one to try.");
        }

        if (sections.Find(section => !Sections.Contains(section, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new ConfigurationException($"The configuration has a section '{unknown}', which nothing reads. Sections are {string.Join(", ", Sections)}.");
        }
    }
}
