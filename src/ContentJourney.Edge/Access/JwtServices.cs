using ContentJourney.AspNetCore.Keys;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ContentJourney.Edge.Access;

/// <summary>Lets the tokens of an identity provider manage, beside server keys.</summary>
internal static class JwtServices
{
    /// <summary>The authentication scheme of tokens.</summary>
    public const string Scheme = "ContentJourney.Jwt";

    // Tells by the bearer's form which of the two schemes answers.
    private const string EitherScheme = "ContentJourney.Bearer";

    // Public keys only: with HS256 among them, a provider's public key would be a secret that anybody could sign with.
    private static readonly string[] s_algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private static readonly TimeSpan s_clockDifference = TimeSpan.FromMinutes(1);

    // How often unknown keys may make the node ask for the provider's keys again.
    private static readonly TimeSpan s_keyRefresh = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(10);

    /// <summary>Takes tokens where the configuration names a provider. Called after the policies of server keys were added.</summary>
    public static IServiceCollection AddJwtAccess(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(JwtOptions.Section);
        services.AddOptions<JwtOptions>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<JwtOptions>, JwtOptionsValidation>();
        if (section.Get<JwtOptions>() is not { IsOn: true })
        {
            return services;
        }

        services.AddAuthentication()
            .AddPolicyScheme(EitherScheme, null, either => either.ForwardDefaultSelector = context => BearerForm.IsJwt(context.Request) ? Scheme : KeyAuthentication.Scheme)
            .AddJwtBearer(Scheme, _ => { });
        services.AddOptions<JwtBearerOptions>(Scheme).Configure<IOptions<JwtOptions>>((bearer, jwt) => Configure(bearer, jwt.Value));
        services.PostConfigure<JwtBearerOptions>(Scheme, bearer =>
        {
            if (bearer.ConfigurationManager is BaseConfigurationManager provider)
            {
                // A key that the provider withdrew opens nothing any more, not even for the hour that is the default.
                provider.UseLastKnownGoodConfiguration = false;
            }
        });
        return services.AddScopePolicies(EitherScheme);
    }

    private static void Configure(JwtBearerOptions bearer, JwtOptions jwt)
    {
        bearer.Authority = NullIfEmpty(jwt.Authority);
        bearer.MetadataAddress = NullIfEmpty(jwt.MetadataAddress)!;
        // The addresses were checked: http ones are of this machine.
        bearer.RequireHttpsMetadata = false;
        bearer.BackchannelTimeout = s_timeout;
        bearer.RefreshInterval = s_keyRefresh;
        bearer.MapInboundClaims = false;
        bearer.SaveToken = false;
        bearer.TokenHandlers.Clear();
        bearer.TokenHandlers.Add(new JsonWebTokenHandler { MapInboundClaims = false });
        bearer.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAudience = jwt.Audience,
            ValidIssuer = NullIfEmpty(jwt.Issuer),
            ValidAlgorithms = s_algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = s_clockDifference,
            IssuerSigningKeys = string.IsNullOrWhiteSpace(jwt.KeySet) ? null : PublicKeySet.Read(jwt.KeySet, out _),
        };
        bearer.Events = new JwtBearerEvents
        {
            OnTokenValidated = context =>
            {
                context.Principal = JwtScopes.Translate(context.Principal!, jwt);
                return Task.CompletedTask;
            },
            OnAuthenticationFailed = JwtAnswers.FailAsync,
            OnChallenge = JwtAnswers.ChallengeAsync,
            OnForbidden = context => JwtAnswers.ForbidAsync(context.HttpContext, jwt),
        };
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
