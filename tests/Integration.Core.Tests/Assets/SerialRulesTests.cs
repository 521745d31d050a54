using Integration.Core.Assets;

namespace Integration.Core.Tests.Assets;

public class SerialRulesTests
{
    [Theory]
    [InlineData("  PF 0A\t12  ", "PF 0A 12")]
    [InlineData("pf0a12", "PF0A12")]
    [InlineData("VMware-56 4d 2a 1b", "vmware-56  4D 2A 1B")]
    public void SerialNumber_BlanksAndCase_MakeNoDifference(string one, string other)
    {
        Assert.True(SerialNumber.TryParse(one, out var first) && SerialNumber.TryParse(other, out var second) && first == second && first.GetHashCode() == second.GetHashCode());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t ")]
    public void SerialNumber_NothingLeft_IsNone(string? reported) => Assert.False(SerialNumber.TryParse(reported, out _));

    [Theory]
    [InlineData("0")]
    [InlineData("0000000000")]
    [InlineData("1111111")]
    [InlineData("xxxxxxxxxxxxxx")]
    [InlineData("XxXxXX")]
    [InlineData("00000000000000000000001")]
    [InlineData("$")]
    [InlineData("N/A")]
    [InlineData("none")]
    [InlineData("NONE")]
    [InlineData("To Be Filled By O.E.M.")]
    [InlineData("to be filled by  o.e.m.")]
    [InlineData("ToBeFilledByO.E.M.")]
    [InlineData("Default string")]
    [InlineData("System Serial Number")]
    [InlineData("SystemSerialNumb")]
    [InlineData("Not Specified")]
    [InlineData("123456789")]
    [InlineData("0123456789ABCDEF")]
    [InlineData("<OUT OF SPEC><OUT OF SPEC>")]
    [InlineData("FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF")]
    [InlineData("03000200-0400-0500-0006-000700080009")]
    public void IsUsable_JunkOfTheLists_IsNot(string junk) => Assert.Null(new SerialRules(new()).Find(junk));

    [Theory]
    [InlineData("C02XL0FVJGH5")]
    [InlineData("PF0A1.2B")]
    [InlineData("1.2")]
    [InlineData("VMware-56 4d 2a 1b 00 11 22 33-44 55 66 77 88 99 aa bb")]
    [InlineData("Parallels-12 34")]
    [InlineData("5CD1234567")]
    public void IsUsable_SerialNumberThatLooksOdd_Is(string serial) => Assert.NotNull(new SerialRules(new()).Find(serial));

    [Fact]
    public void IsUsable_Options_AddJunkAndAllowItAgain()
    {
        var rules = new SerialRules(new() { Junk = ["Loan 1"], Allowed = ["123456", "loan 1"] });

        Assert.Null(rules.Find("LOAN1"));
        Assert.Equal("123456", rules.Find("123456")?.ToString());
    }

    [Fact]
    public void Choose_SystemsIsJunk_TakesTheHardwaresAndThenTheChassis()
    {
        var rules = new SerialRules(new());
        var device = new Device { Tenant = new("t1"), Id = new("d1"), SerialNumber = "Default string", HardwareSerialNumber = "None", ChassisSerialNumber = "CH77" };

        var chassis = rules.Choose(device);
        var hardware = rules.Choose(device with { HardwareSerialNumber = "HW77" });
        var junk = rules.Choose(device with { ChassisSerialNumber = null });

        Assert.Equal(("CH77", "HW77"), ($"{chassis.Number}", $"{hardware.Number}"));
        Assert.Equal((null, "Default string"), (junk.Number, junk.Junk));
    }
}
