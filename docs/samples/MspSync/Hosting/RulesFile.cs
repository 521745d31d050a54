using System.Globalization;
using Integration.Core.Ticketing;
using Microsoft.Extensions.Configuration;

namespace MspSync.Hosting;

/// <summary>A file of ticketing rules beside the configuration: what 'alerts rules import' writes, and a person confirms rule by rule.</summary>
internal static class RulesFile
{
    private const string List = "Rules";

    private const string Target = "Integration:Ticketing:Rules";

    /// <summary>Reads the file's rules as settings. They stand behind those of the configuration, which are tried first.</summary>
    /// <exception cref="ConfigurationException">The file is missing, or holds something else.</exception>
    public static IEnumerable<KeyValuePair<string, string?>> Read(string file, IConfiguration settings)
    {
        var path = Path.GetFullPath(file);
        var rules = Load(path);
        var before = settings.GetSection(Target).GetChildren().Count();
        return rules.GetChildren().SelectMany((rule, index) => rule.AsEnumerable(makePathsRelative: true)
            .Where(setting => setting.Key.Length > 0)
            .Select(setting => KeyValuePair.Create($"{Target}:{(before + index).ToString(CultureInfo.InvariantCulture)}:{setting.Key}", setting.Value)));
    }

    private static IConfigurationSection Load(string path)
    {
        try
        {
            var content = new ConfigurationBuilder().AddJsonFile(path, optional: false).Build();
            if (content.GetChildren().FirstOrDefault(section => !section.Key.Equals(List, StringComparison.OrdinalIgnoreCase)) is { } other)
                throw new ConfigurationException($"The rules file {path} has '{other.Key}', which nothing reads. It takes {List}, a list.");

            var rules = content.GetSection(List);
            new KnownSettings($"The rules file {path}").CheckList<TicketingRule>(rules);
            return rules;
        }
        catch (FileNotFoundException)
        {
            throw new ConfigurationException(
                $"There is no rules file {path}, which Rules:Path names. Correct the setting, or leave it out until 'MspSync alerts rules import --write {path}' has made the file.");
        }
        catch (InvalidDataException exception)
        {
            throw new ConfigurationException($"The rules file {path} is not valid JSON: {exception.GetBaseException().Message} Correct it there.");
        }
    }
}
