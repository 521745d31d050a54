using System.Reflection;
using Microsoft.Extensions.Logging;

namespace Conventions.Tests;

public sealed class LogEventTests
{
    private static readonly Dictionary<string, int> Blocks = new()
    {
        ["Integration.Core"] = 1000,
        ["JumpCloud.Client"] = 2000,
        ["Autotask.Client"] = 3000,
        ["Dots.Client"] = 4000,
        ["Integration.Sqlite"] = 5000,
        ["Integration.JumpCloud"] = 6000,
        ["Integration.Autotask"] = 7000,
        ["Integration.Sandbox"] = 8000,
        ["Integration.Testing"] = 9000,
        ["Integration.Dots"] = 10000,
        ["Integration.SnipeIt"] = 11000,
    };

    public static TheoryData<string> Packages => [.. Repository.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void EventIds_OfPackage_AreUniqueAndInItsBlock(string package)
    {
        var events = Events(package);

        Rule.HasNoBreach(events.GroupBy(log => log.EventId).Where(group => group.Count() > 1).Select(group => $"event {group.Key} stands for {group.Count()} messages"));
        Assert.All(events, log => Assert.InRange(log.EventId, Blocks[package], Blocks[package] + 999));
    }

    private static LoggerMessageAttribute[] Events(string package) =>
    [
        .. Repository.Load(package).GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>())
            .OfType<LoggerMessageAttribute>(),
    ];
}
