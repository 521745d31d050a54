using MspSync.Hosting;

namespace MspSync.Commands.Mapping;

/// <summary>Tells by the end of its name what a mapping file is.</summary>
internal static class MappingPath
{
    /// <exception cref="ConfigurationException">It is neither.</exception>
    public static bool IsJson(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".JSON" => true,
        ".CSV" => false,
        _ => throw new ConfigurationException($"{path} is neither a .csv nor a .json file by its name. Nothing was written."),
    };
}
