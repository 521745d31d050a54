using System.Text;
using System.Text.Json;

namespace Autotask.Client.Tests;

public sealed class FilterTests
{
    public static TheoryData<AutotaskFilter<Contract>, string> Filters => new()
    {
        { ContractFields.CompanyId.EqualTo(0), """{"op":"eq","field":"companyID","value":0}""" },
        { ContractFields.CompanyId.NotEqualTo(5), """{"op":"noteq","field":"companyID","value":5}""" },
        { ContractFields.Id.GreaterThan(5_000_000_000), """{"op":"gt","field":"id","value":5000000000}""" },
        { ContractFields.SetupFee.AtLeast(10.50m), """{"op":"gte","field":"setupFee","value":10.50}""" },
        { ContractFields.SetupFee.LessThan(1m), """{"op":"lt","field":"setupFee","value":1}""" },
        { ContractFields.EndDate.AtMost(new DateTimeOffset(2026, 3, 1, 1, 30, 0, TimeSpan.FromHours(1))), """{"op":"lte","field":"endDate","value":"2026-03-01T00:30:00.000Z"}""" },
        { ContractFields.ContractName.BeginsWith("Jump"), """{"op":"beginsWith","field":"contractName","value":"Jump"}""" },
        { ContractFields.ContractName.EndsWith("Cloud"), """{"op":"endsWith","field":"contractName","value":"Cloud"}""" },
        { ContractFields.ContractName.Contains("mp"), """{"op":"contains","field":"contractName","value":"mp"}""" },
        { ContractFields.ContractNumber.Exists(), """{"op":"exist","field":"contractNumber"}""" },
        { ContractFields.ContractNumber.NotExists(), """{"op":"notExist","field":"contractNumber"}""" },
        { ContractFields.CompanyId.In([1, 2, 3]), """{"op":"in","field":"companyID","value":[1,2,3]}""" },
        { ContractFields.ContractNumber.NotIn(["a", "b"]), """{"op":"notIn","field":"contractNumber","value":["a","b"]}""" },
        { ContractFields.IsDefaultContract.EqualTo(false), """{"op":"eq","field":"isDefaultContract","value":false}""" },
        { ContractFields.UserDefined("Billing Mode").EqualTo("MTP"), """{"op":"eq","field":"Billing Mode","udf":true,"value":"MTP"}""" },
        {
            ContractFields.Status.EqualTo(1).And(ContractFields.ContractType.EqualTo(7).Or(ContractFields.ContractType.NotExists())),
            """{"op":"and","items":[{"op":"eq","field":"status","value":1},{"op":"or","items":[{"op":"eq","field":"contractType","value":7},{"op":"notExist","field":"contractType"}]}]}"""
        },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void WriteTo_AnyFilter_WritesWhatAutotaskKnows(AutotaskFilter<Contract> filter, string expected) => Assert.Equal(expected, Write(filter));

    [Fact]
    public void EqualTo_ADate_WritesTheDayAlone() =>
        Assert.Equal("""{"op":"eq","field":"day","value":"2026-03-01"}""", Write(new AutotaskField<Contract, DateOnly>("day", "Contracts").EqualTo(new DateOnly(2026, 3, 1))));

    [Theory]
    [InlineData(0)]
    [InlineData(501)]
    public void In_NoneOrTooManyValues_IsRefused(int count) =>
        Assert.Throws<ArgumentException>(() => ContractFields.CompanyId.In(Enumerable.Range(1, count)));

    [Fact]
    public void And_OfListsThatExceedTheLimitTogether_IsRefused()
    {
        var half = ContractFields.CompanyId.In(Enumerable.Range(1, 250));

        Assert.NotNull(half.And(half));
        Assert.Throws<ArgumentException>(() => half.And(half).Or(ContractFields.Status.EqualTo(1)));
    }

    [Fact]
    public void Any_OfMoreAlternativesThanAutotaskTakes_IsRefused()
    {
        var alternatives = Enumerable.Range(0, 501).Select(id => ContractFields.CompanyId.EqualTo(id)).ToList();

        Assert.NotNull(AutotaskFilter.Any(alternatives[..500]));
        Assert.Throws<ArgumentException>(() => AutotaskFilter.Any(alternatives));
    }

    [Fact]
    public void All_OfNothing_IsRefused() => Assert.Throws<ArgumentException>(() => AutotaskFilter.All<Contract>());

    [Fact]
    public void And_OfTwoUserDefinedFields_IsRefused() =>
        Assert.Throws<ArgumentException>(() => ContractFields.UserDefined("a").EqualTo("1").And(ContractFields.UserDefined("b").EqualTo("2")));

    [Theory]
    [InlineData(0)]
    [InlineData(501)]
    public void PageSize_ThatAutotaskRefuses_IsRefused(int size) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new AutotaskQuery<Contract> { PageSize = size });

    private static string Write(AutotaskFilter<Contract> filter)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            filter.WriteTo(writer);

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
