using System.Text;

namespace Conventions.Tests;

public sealed class PublicApiTests
{
    private const string Folder = "tests/Conventions.Tests/PublicApi";

    public static TheoryData<string> Packages => [.. Repository.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void PublicApi_OfPackage_IsTheReviewedListing(string package)
    {
        var source = new GeneratedSource(package);
        var types = new ApiListing(Repository.Load(package)).Types().ToArray();

        var written = Print(types.Where(type => !source.Owns(type.Type)).Select(type => type with { Members = [.. type.Members.Where(member => !source.Owns(type.Type, member.Name))] }));
        var generated = Print(types.Select(type => type with { Members = [.. type.Members.Where(member => source.Owns(type.Type, member.Name))] })
            .Where(type => source.Owns(type.Type) || type.Members.Count > 0));

        Rule.HasNoBreach(new[] { Compare($"{package}.txt", written), Compare($"{package}.Generated.txt", generated) }.OfType<string>());
    }

    [Fact]
    public void PublicApi_Listings_BelongToPackages()
    {
        var known = Repository.Packages.SelectMany(package => new[] { $"{package}.txt", $"{package}.Generated.txt" });

        Rule.HasNoBreach(Repository.Files(Folder, "*.txt").Select(Path.GetFileName).Except(known));
    }

    private static string Print(IEnumerable<ApiType> types)
    {
        var text = new StringBuilder();
        foreach (var group in types.GroupBy(type => type.Type.Namespace))
        {
            text.Append(text.Length == 0 ? "" : "\n").Append("namespace ").Append(group.Key).Append('\n');
            foreach (var type in group)
            {
                text.Append('\n').Append(type.Header).Append('\n');
                text.AppendJoin("", type.Members.Select(member => $"    {member.Text}\n"));
            }
        }

        return text.ToString();
    }

    private static string? Compare(string name, string actual)
    {
        var file = Repository.At(Folder, name);
        var expected = File.Exists(file) ? File.ReadAllText(file) : "";
        if (actual == expected)
        {
            return null;
        }

        if (Environment.GetEnvironmentVariable("UPDATE_PUBLIC_API") == "1")
        {
            Write(file, actual);
            return null;
        }

        var before = expected.Split('\n');
        var after = actual.Split('\n');
        var lines = before.Except(after).Select(line => $"- {line}").Concat(after.Except(before).Select(line => $"+ {line}")).Take(40);
        return $"{Folder}/{name} is not what the package has now. If the change is wanted, run the test with UPDATE_PUBLIC_API=1 and commit the file.\n{string.Join('\n', lines)}";
    }

    private static void Write(string file, string text)
    {
        if (text.Length == 0)
        {
            File.Delete(file);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
