using System.Text.RegularExpressions;

namespace Conventions.Tests;

internal sealed partial class GeneratedSource
{
    private readonly Dictionary<string, string> _generated;
    private readonly Dictionary<string, string> _written;

    public GeneratedSource(string package)
    {
        var files = Repository.Files($"src/{package}", "*.cs").ToLookup(IsGenerated);
        _generated = Declarations(files[true]);
        _written = Declarations(files[false]);
    }

    public static bool IsGenerated(string file) => Repository.Relative(file).Split('/').Contains("Generated");

    public bool Owns(Type type) => _generated.ContainsKey(Name(type)) && !_written.ContainsKey(Name(type));

    public bool Owns(Type type, string member) =>
        _generated.TryGetValue(Name(type), out var generated) &&
        (!_written.TryGetValue(Name(type), out var written) || (Mentions(generated, member) && !Mentions(written, member)));

    private static string Name(Type type) => type.Name.Split('`')[0];

    private static bool Mentions(string source, string member) => Regex.IsMatch(source, $@"^\s+(public|protected)\b[^=;(\n]*\b{Regex.Escape(member)}\b", RegexOptions.Multiline);

    private static Dictionary<string, string> Declarations(IEnumerable<string> files) =>
        files.Select(File.ReadAllText)
            .SelectMany(text => Declaration().Matches(text).Select(match => (Type: match.Groups["name"].Value, Text: text)))
            .GroupBy(pair => pair.Type, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => string.Join('\n', group.Select(pair => pair.Text).Distinct()), StringComparer.Ordinal);

    [GeneratedRegex(@"^\s*public\s+(?:(?:sealed|static|abstract|partial|readonly|ref)\s+)*(?:class|record\s+struct|record\s+class|record|struct|interface|enum|delegate\s+[\w<>?,\s]+?)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
