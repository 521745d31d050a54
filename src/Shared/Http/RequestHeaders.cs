namespace Shared.Http;

internal static class RequestHeaders
{
    /// <summary>Sets a header as it is, instead of one that is there.</summary>
    /// <exception cref="FormatException">It cannot be sent. The message, other than the framework's, does not hold the value.</exception>
    public static void Set(HttpRequestMessage request, string name, string? value)
    {
        var isSendable = !string.IsNullOrEmpty(name) && value is not null && !value.Any(char.IsControl);
        if (isSendable)
            request.Headers.Remove(name);

        if (!isSendable || !request.Headers.TryAddWithoutValidation(name, value))
            throw new FormatException($"The header '{name}' cannot be sent: it has no value or one with a control character, such as a line break, or is not a request's");
    }
}
