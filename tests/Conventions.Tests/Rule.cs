namespace Conventions.Tests;

internal static class Rule
{
    public static void HasNoBreach(IEnumerable<string?> breaches)
    {
        var found = breaches.ToArray();
        if (found.Length > 0)
        {
            Assert.Fail($"{found.Length} in breach of this rule:\n{string.Join('\n', found)}");
        }
    }
}
