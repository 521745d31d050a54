using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Shared.Json;

namespace Autotask.Client.Tests.Json;

public sealed class RecordRoundTripTests
{
    private static readonly Config Quiet = Config.QuickThrowOnFailure.WithQuietOnSuccess(true);
    private static readonly MethodInfo ReadBare = typeof(Envelope).GetMethod(nameof(Envelope.ReadBare))!;

    public static TheoryData<Type> Records =>
        [.. typeof(AutotaskClient).Assembly.GetTypes().Where(type => type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IWireRecord<>)))];

    [Fact]
    public void Records_AreFound() => Assert.Contains(typeof(Company), Records.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Records))]
    public void WriteTo_ARecordThatWasRead_WritesTheSameJson(Type record) => Check.One(Quiet, Prop.ForAll<int>(seed =>
    {
        var wire = RandomRecord.Row(record, new Random(seed));

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(wire.ToJsonString()), JsonNode.Parse(Write(Read(record, wire.ToJsonString())))), wire.ToJsonString());
    }));

    [Theory]
    [MemberData(nameof(Records))]
    public void Read_ARecordThatWasWritten_IsEqualInEveryField(Type record) => Check.One(Quiet, Prop.ForAll<int>(seed =>
    {
        var first = Read(record, RandomRecord.Row(record, new Random(seed)).ToJsonString());
        var second = Read(record, Write(first));

        Assert.Equal(Write(first), Write(second));
        Assert.All(record.GetProperties().Where(property => property.PropertyType.IsValueType || property.PropertyType == typeof(string)),
            property => Assert.Equal(property.GetValue(first), property.GetValue(second)));
    }));

    private static IWireWritable Read(Type record, string json) =>
        (IWireWritable)ReadBare.MakeGenericMethod(record).Invoke(null, [(ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(json)])!;

    private static string Write(IWireWritable record) => Encoding.UTF8.GetString(WireBody.Write(record));
}
