using System.Globalization;
using System.Text;
using System.Text.Json;
using Shared.Json;

namespace Autotask.Client.Tests.Json;

public sealed class WireTests
{
    [Theory]
    [InlineData("\"2024-01-31T15:04:05.307\"", "2024-01-31T15:04:05.3070000+00:00")]
    [InlineData("\"2024-01-31T15:04:05Z\"", "2024-01-31T15:04:05.0000000+00:00")]
    [InlineData("\"2024-01-31T15:04:05.3+02:00\"", "2024-01-31T15:04:05.3000000+02:00")]
    [InlineData("\"2024-01-31T15:04:05-05:00\"", "2024-01-31T15:04:05.0000000-05:00")]
    [InlineData("\"2024-01-31T15:04:05\\u002B02:00\"", "2024-01-31T15:04:05.0000000+02:00")]
    [InlineData("\"2024-01-31T15:04\\u003A05\"", "2024-01-31T15:04:05.0000000+00:00")]
    [InlineData("\"2024-01-31\"", "2024-01-31T00:00:00.0000000+00:00")]
    public void Read_ATime_TakesOneWithoutZoneAsUtc(string json, string expected) =>
        Assert.Equal(expected, ReadTime(json)?.ToString("O", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("\"yesterday\"")]
    [InlineData("1706713445")]
    [InlineData("true")]
    public void Read_ATimeThatIsNone_Throws(string json) => Assert.Throws<WireFormatException>(() => ReadTime(json));

    [Fact]
    public void Read_AnEmptyTime_IsNull() => Assert.Null(ReadTime("\"\""));

    [Theory]
    [InlineData("\"2026-08-31\"")]
    [InlineData("\"2026-08-31T00:00:00\"")]
    [InlineData("\"2026-08-31T00:00:00.000Z\"")]
    [InlineData("\"2026-08-31T00:00:00+02:00\"")]
    [InlineData("\"2026-08-31T00:00\"")]
    [InlineData("\"2026-08-31T00:00:00\\u002B02:00\"")]
    [InlineData("\"2026\\u002D08-31\"")]
    public void Read_ADate_TakesMidnightInAnyZone(string json) => Assert.Equal(new DateOnly(2026, 8, 31), ReadDate(json));

    [Theory]
    [InlineData("\"2026-08-31T22:00:00Z\"")]
    [InlineData("\"2026-08-31T00:00:01\"")]
    [InlineData("\"2026-08-31T00:00\\u003A01\"")]
    [InlineData("\"31.08.2026\"")]
    [InlineData("\"2026-02-30\"")]
    [InlineData("\"2026-08-31 \"")]
    [InlineData("20260831")]
    public void Read_ADateThatIsNone_Throws(string json) => Assert.Throws<WireFormatException>(() => ReadDate(json));

    [Theory]
    [InlineData("5", 5)]
    [InlineData("\"5\"", 5)]
    [InlineData("\"-12\"", -12)]
    public void Read_ANumber_TakesTextsToo(string json, int expected) => Assert.Equal(expected, ReadInt(json));

    [Theory]
    [InlineData("5.5")]
    [InlineData("3000000000")]
    [InlineData("\"five\"")]
    [InlineData("\" 5\"")]
    [InlineData("\"1,000\"")]
    [InlineData("\"\"")]
    [InlineData("true")]
    public void Read_ANumberThatIsNone_Throws(string json) => Assert.Throws<WireFormatException>(() => ReadInt(json));

    [Theory]
    [InlineData("254.10", "254.10")]
    [InlineData("\"0.1\"", "0.1")]
    [InlineData("1e3", "1000")]
    [InlineData("-0.00", "0.00")]
    public void Read_Money_KeepsEveryDigit(string json, string expected) => Assert.Equal(expected, ReadDecimal(json)!.Value.ToString(CultureInfo.InvariantCulture).TrimStart('-'));

    [Fact]
    public void Keep_AnUnknownField_KeepsWhateverItHolds()
    {
        var company = Read<Company>("""{"id":7,"novelty":{"a":[1,2,{"b":null}]},"companyName":"x","flag":true}""");

        Assert.Equal("x", company.CompanyName);
        Assert.Equal("""{"a":[1,2,{"b":null}]}""", company.AdditionalFields!["novelty"].GetRawText());
        Assert.Equal(JsonValueKind.True, company.AdditionalFields["flag"].ValueKind);
    }

    [Fact]
    public void Read_RowsWhoseFieldsComeInAnotherOrder_ReadsThemAlike()
    {
        var page = RawPage<ContractService>.Read(
            Encoding.UTF8.GetBytes("""{"pageDetails":{"nextPageUrl":null},"items":[{"id":1,"unitCost":2,"unitPrice":3},{"unitPrice":3,"extra":0,"unitCost":2,"id":2},null,{"unitCost":2,"unitPrice":3,"id":3}]}"""),
            FieldOrder.Of<ContractService>(),
            500);

        Assert.Equal([1, 2, 3], page.Items.Select(item => item.Id));
        Assert.All(page.Items, item => Assert.Equal((2m, 3m), (item.UnitCost, item.UnitPrice)));
    }

    [Theory]
    [InlineData("""{"items":[{"id":1},{"id":2,"units":"x"}]}""", "\"x\"", "$.items[1].units", "2")]
    [InlineData("""{"items":[{"units":"x","more":{"id":9},"id":3}]}""", "\"x\"", "$.items[0].units", "3")]
    [InlineData("""{"items":[{"id":4,"list":[1,{"name":true}]}]}""", "true", "$.items[0].list[1].name", "4")]
    [InlineData("""{"items":[{"units":"x","contractID":""", "\"x\"", "$.items[0].units", null)]
    [InlineData("""{"item":{"units":"x"}}""", "\"x\"", "$.item.units", null)]
    [InlineData("""[{"id":"abc","units":"x"}]""", "\"x\"", "$[0].units", "abc")]
    [InlineData("""{"a":{"b":[]},"queryCount":"x"}""", "\"x\"", "$.queryCount", null)]
    public void Find_AToken_NamesItsPathAndRow(string json, string token, string path, string? row)
    {
        var location = JsonLocation.Find(Encoding.UTF8.GetBytes(json), json.IndexOf(token, StringComparison.Ordinal));

        Assert.Equal(new JsonLocation(path, row), location);
    }

    private static T Read<T>(string json)
        where T : class, IWireRecord<T> => Envelope.ReadBare<T>(Encoding.UTF8.GetBytes(json));

    private static DateTimeOffset? ReadTime(string json)
    {
        var reader = Start(json);
        Wire.Read(ref reader, out DateTimeOffset? value);
        return value;
    }

    private static DateOnly? ReadDate(string json)
    {
        var reader = Start(json);
        Wire.Read(ref reader, out DateOnly? value);
        return value;
    }

    private static int? ReadInt(string json)
    {
        var reader = Start(json);
        Wire.Read(ref reader, out int? value);
        return value;
    }

    private static decimal? ReadDecimal(string json)
    {
        var reader = Start(json);
        Wire.Read(ref reader, out decimal? value);
        return value;
    }

    private static Utf8JsonReader Start(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return reader;
    }
}
