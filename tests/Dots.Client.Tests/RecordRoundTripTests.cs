using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Shared.Json;

namespace Dots.Client.Tests;

public sealed class RecordRoundTripTests
{
    private static readonly MethodInfo ReadOne = typeof(RecordRoundTripTests).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static TheoryData<Type> Records =>
        [.. typeof(DotsClient).Assembly.GetTypes().Where(type => type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IWireRecord<>)))];

    [Fact]
    public void Records_AreFound() => Assert.Contains(typeof(Employee), Records.Select(row => row.Data));

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

    [Fact]
    public void WriteTo_AnIdThatWasANumber_WritesItAsText()
    {
        using var written = JsonDocument.Parse(Again(typeof(Asset), """{"id":42}"""));

        Assert.Equal("42", written.RootElement.GetProperty("id").GetString());
    }

    private static string Again(Type record, string wire) =>
        Encoding.UTF8.GetString(WireBody.Write((IWireWritable)ReadOne.MakeGenericMethod(record).Invoke(null, [wire])!));

    private static T Read<T>(string wire)
        where T : class, IWireRecord<T> =>
        WireBody.Read(Encoding.UTF8.GetBytes(wire), static (ref Utf8JsonReader reader) => Wire.ReadRecord<T>(ref reader, FieldOrder.Of<T>()));
}
