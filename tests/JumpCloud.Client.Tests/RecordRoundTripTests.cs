using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Shared.Json;

namespace JumpCloud.Client.Tests;

public sealed class RecordRoundTripTests
{
    private static readonly MethodInfo ReadOne = typeof(RecordRoundTripTests).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static TheoryData<Type> Records =>
        [.. typeof(JumpCloudClient).Assembly.GetExportedTypes().Where(type => type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IWireRecord<>)))];

    [Fact]
    public void Records_AreFound() => Assert.Contains(typeof(Organization), Records.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Records))]
    public void WriteTo_ARecordThatWasRead_WritesTheSameJson(Type record)
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var wire = RandomRecord.Row(record, new Random(seed)).ToJsonString();

            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(wire), JsonNode.Parse(Again(record, wire))), wire);
        }
    }

    [Theory]
    [InlineData("""{"_id":"5f00"}""")]
    [InlineData("""{"id":"5f00"}""")]
    public void WriteTo_AnIdOfEitherName_WritesItUnderItsOwn(string wire)
    {
        using var written = JsonDocument.Parse(Again(typeof(Organization), wire));

        Assert.Equal("5f00", written.RootElement.GetProperty("_id").GetString());
        Assert.False(written.RootElement.TryGetProperty("id", out _));
    }

    private static string Again(Type record, string wire) =>
        Encoding.UTF8.GetString(WireBody.Write((IWireWritable)ReadOne.MakeGenericMethod(record).Invoke(null, [wire])!));

    private static T Read<T>(string wire)
        where T : class, IWireRecord<T> =>
        WireBody.Read(Encoding.UTF8.GetBytes(wire), static (ref Utf8JsonReader reader) => Wire.ReadRecord<T>(ref reader, FieldOrder.Of<T>()));
}
