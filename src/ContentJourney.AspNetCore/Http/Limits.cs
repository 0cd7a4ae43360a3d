namespace ContentJourney.AspNetCore.Http;

/// <summary>How much one request may bring.</summary>
internal static class Limits
{
    /// <summary>Bytes of a body: 256 KiB.</summary>
    public const int Body = 256 * 1024;

    /// <summary>Bytes of a batch that comes with a server key: 4 MiB.</summary>
    public const int ServerBody = 4 * 1024 * 1024;

    /// <summary>Touchpoints of one visitor in a request.</summary>
    public const int Touchpoints = 500;

    /// <summary>Touchpoints of all customers in a request with a server key.</summary>
    public const int ServerTouchpoints = 10_000;

    /// <summary>Slots of a visit; a journey has no more.</summary>
    public const int Slots = 64;

    /// <summary>Items in a slot.</summary>
    public const int Take = 100;

    /// <summary>Traits of a visitor.</summary>
    public const int Traits = 64;

    /// <summary>Characters of the site's own id of a customer.</summary>
    public const int UserId = 256;

    /// <summary>Characters of a member that names something; longer ones cannot be right.</summary>
    public const int Name = 64;
}
