using CustomTarget;
using Integration.Testing;

#region run
foreach (var contractCase in BillingTargetContract.Cases(_ => Task.FromResult<IBillingTargetFixture>(new PsaFixture())))
{
    await contractCase.RunAsync();
    Console.WriteLine($"passed  {contractCase.Name}");
}
#endregion
