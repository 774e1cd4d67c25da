/** Names in the scripts of India that most write otherwise than the letters say. */
export const namesIndic = `
सिंह singh|सिंग singh|सिन्हा sinha|राव rao|रॉय roy|राय rai|पांडे pandey|पाण्डेय pandey|पांडेय pandey|दुबे dubey|चौबे chaubey|नायर nair
गायकवाड gaikwad|गायकवाड़ gaikwad|जायसवाल jaiswal|बनर्जी banerjee|मुखर्जी mukherjee|चटर्जी chatterjee|ज्ञान gyan|ब्राह्मण brahman
अय्यर iyer|अयंगार iyengar|मेनन menon|गौड़ gaur|बोस bose|जॉन john|मोहम्मद mohammad|मुहम्मद muhammad|शेख sheikh|कौर kaur
সিংহ singh|সিং singh|রায় roy|মুখার্জী mukherjee|মুখার্জি mukherjee|মুখোপাধ্যায় mukhopadhyay|ব্যানার্জী banerjee|ব্যানার্জি banerjee
চ্যাটার্জী chatterjee|চ্যাটার্জি chatterjee|বিশ্বাস biswas|বোস bose|সাহা saha|মোহাম্মদ mohammad|মোঃ md|আহমেদ ahmed|হোসেন hossain|ইসলাম islam|খাতুন khatun
শেখ sheikh|কৃষ্ণ krishna|লক্ষ্মী lakshmi|সঞ্জয় sanjay|বিজয় vijay|বিকাশ bikash|বিবেক vivek|যাদব yadav
સિંહ singh|રાવ rao|રાવલ raval|ਰਾਓ rao|ਕੌਰ kaur|ਸਿੰਘ singh|ਗਿੱਲ gill|ಗೌಡ gowda|ರಾವ್ rao|రావు rao|నాయుడు naidu|సింగ్ singh
சிங் singh|ராவ் rao|லட்சுமி lakshmi|லக்ஷ்மி lakshmi|கிருஷ்ணன் krishnan|ஐயர் iyer|ஜான் john|പിള്ള pillai|അയ്യർ iyer|നായർ nair|ജോൺ john
ಲಕ್ಷ್ಮಿ lakshmi|లక్ష్మి lakshmi|ലക്ഷ്മി lakshmi|சுப்பிரமணியன் subramanian|சுப்பிரமணியம் subramaniam|பிரியா priya|சந்திரன் chandran|சந்திரா chandra|சித்ரா chitra|ප්රනාන්දු fernando
`;
